import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import Papa from "papaparse";
import { fillSignIn, people, signIn } from "@/tests/support/visitor";

test.describe("notifications without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a link from a mail leads there through sign-in; each entry leads on @desktop", async ({
    page,
  }) => {
    await page.goto("/account/notifications");
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await fillSignIn(page, people.reviewer);
    await expect(page).toHaveURL(/\/account\/notifications$/);
    await page.goto("/");
    await page.getByRole("link", { name: /^Notifications/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notifications");

    const assigned = { hasText: "assigned the application of Rheintal Voice" };
    const entry = page.getByRole("listitem").filter(assigned);
    await entry.getByRole("button", { name: "Open" }).click();
    await expect(page).toHaveURL(/\/review\/[^/]+$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rheintal Voice");

    await page.goto("/account/notifications");
    const read = page.getByRole("listitem").filter(assigned);
    await expect(read).toHaveCount(1);
    await expect(read.getByRole("button", { name: "Mark as read" })).toHaveCount(0);
  });

  test("what comes by mail is chosen, decisions always do @desktop", async ({ page }) => {
    await signIn(page, people.waitingOwner);
    await page.goto("/account/notifications");
    const decided = page.getByLabel("An application is decided");
    await expect(decided).toBeChecked();
    await expect(decided).toBeDisabled();
    await expect(page.getByLabel("An application is submitted")).toHaveCount(0);
    await page.getByLabel("A proof is about to end").uncheck();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your choice is saved.")).toBeVisible();
    await expect(page.getByLabel("A proof is about to end")).not.toBeChecked();
    await page.getByLabel("A proof is about to end").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByLabel("A proof is about to end")).toBeChecked();
  });
});

test("an admin reads a person's part of the audit trail and downloads it @desktop", async ({
  page,
}) => {
  await signIn(page, people.admin);
  await page.goto("/admin/audit");
  await expect(page.getByText("The chain is intact")).toBeVisible();
  await page.getByLabel("Person, or").fill("rosa");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/[?&]actor=rosa/);
  await expect(page.getByRole("row").filter({ hasText: "Ingrid Solberg" })).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "Rosa Whitfield" }).first()).toBeVisible();

  await page.getByRole("link", { name: "Export this list" }).click();
  await expect(page.getByLabel("Person, or")).toHaveValue("rosa");
  await expect(page.getByText(/This exports \d+ rows/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export", exact: true }).click(),
  ]);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(await download.path(), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.length).toBeGreaterThan(5);
  expect(new Set(data.map(({ actor }) => actor))).toEqual(new Set(["Rosa Whitfield"]));

  await page.goto("/admin/audit?action=export.made");
  await page.getByText("Show", { exact: true }).first().click();
  // The request is named, though nobody else can name it.
  await expect(page.getByText(/Request: [0-9a-f-]{36}/).first()).toBeVisible();
});

test("an admin sees that every mail has been sent @desktop", async ({ page }) => {
  await signIn(page, people.admin);
  await page.goto("/admin/mail");
  await expect(page.getByRole("heading", { name: "Waiting and failed" })).toBeVisible();
});
