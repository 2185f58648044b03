import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";
import { people, signIn } from "@/tests/support/visitor";

/** Opens an application of the queue as a reviewer would: by searching for it. */
async function openFromQueue(page: Page, name: string): Promise<void> {
  await page.goto("/review");
  await page.getByLabel("Partner, organisation or ASN").fill(name);
  await page.getByLabel("Partner, organisation or ASN").press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

test.describe("a reviewer without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("confirms a colleague's waiver and accepts a policy rule @desktop", async ({ page }) => {
    await signIn(page, people.reviewer);
    await openFromQueue(page, "Savanna Carrier");
    const decision = page.locator("section[aria-labelledby=decision]");
    await expect(decision.getByRole("link", { name: /Waits for a second reviewer/ })).toBeVisible();
    await page
      .getByRole("button", { name: "Confirm the waiver of “Users handed over nearby”" })
      .click();
    await expect(page.getByText("by Amir Haddad and Rosa Whitfield")).toBeVisible();
    await expect(page.getByText("One rule fails and is waived")).toBeVisible();

    await decision.getByRole("link", { name: /Accept it: PeeringDB profile/ }).click();
    await page.getByRole("button", { name: "Waive", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Write the reason" })).toBeVisible();
    await expect(page.locator("#waive-rule")).toHaveValue("peeringdb-profile");
    await page.locator("#waive-reason").fill("An entry is applied for, the ticket is on file.");
    await page.getByRole("button", { name: "Waive", exact: true }).click();
    await expect(page.getByText("2 rules fail and are waived")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Falls short" })).toBeVisible();

    await page.getByText("Withdraw this waiver").first().click();
    await page
      .getByLabel("Why it is withdrawn")
      .first()
      .fill("The entry was refused by PeeringDB.");
    await page.getByRole("button", { name: /Withdraw the waiver of “PeeringDB profile/ }).click();
    await expect(page.getByText("Withdrawn by Rosa Whitfield")).toBeVisible();
    await expect(page.getByText("One rule fails and is waived")).toBeVisible();
  });

  test("reads what stands against approval, and declines with a reason @desktop", async ({
    page,
  }) => {
    await signIn(page, people.reviewer);
    await openFromQueue(page, "Savanna Carrier");
    await expect(page.getByText("Approval is possible once nothing of this is left")).toBeVisible();

    // The button only explains; what a script or an old page sends is refused as well. Where control
    // of the ASN was proven meanwhile, the first answer is that something has changed.
    const approve = page.getByRole("button", { name: "Approve revision 1" });
    const answer = page.getByRole("alert");
    await approve.click({ force: true });
    await expect(
      answer.filter({ hasText: /Nothing was decided|cannot be approved/ }),
    ).toBeVisible();
    await approve.click({ force: true });
    await expect(answer.filter({ hasText: "cannot be approved" })).toBeVisible();
    await page.getByRole("button", { name: "Decline revision 1" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Write the reason" })).toBeVisible();
    await page.locator("#decline-reason").fill("too short");
    await page.getByRole("button", { name: "Decline revision 1" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "at least 10" })).toBeVisible();
    await expect(page.locator("#decline-reason")).toHaveValue("too short");

    const reason = "Johannesburg has a single link. Please add a second one and submit again.";
    await page.locator("#decline-reason").fill(reason);
    await page.getByRole("button", { name: "Decline revision 1" }).click();
    await expect(page.getByText("Declined by Rosa Whitfield").first()).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByText("Rosa Whitfield declined revision 1")).toBeVisible();
    await expect(page.getByRole("button", { name: /Approve|Decline/ })).toHaveCount(0);
  });

  test("gives an application to a colleague and takes it back @desktop", async ({ page }) => {
    await signIn(page, people.reviewer);
    await openFromQueue(page, "Tidewater Cable");
    await page.locator("#field-assignee").selectOption({ label: "Amir Haddad" });
    await page.getByRole("button", { name: "Assign", exact: true }).click();
    await expect(page.getByText("Tidewater Cable is assigned to Amir Haddad.")).toBeVisible();
    await expect(page.getByText("Rosa Whitfield gave it to Amir Haddad").first()).toBeVisible();
    await page.getByRole("button", { name: "Assign to me" }).click();
    await expect(page.getByText("Assigned to you")).toBeVisible();

    await page.goto("/review?view=mine");
    await expect(page.getByRole("row", { name: /Tidewater Cable/ })).toContainText("Stopped");
  });
});

test("drafts are not found by reviewers, and reviews not by others", async ({ page }) => {
  await signIn(page, people.owner);
  await page.goto("/applications");
  const link = page
    .getByRole("row", { name: /AS399990/ })
    .getByRole("link")
    .first();
  const id = (await link.getAttribute("href"))?.split("/")[2] ?? "";
  expect(id).not.toBe("");
  expect((await page.goto(`/review/${id}`))?.status()).toBe(404);
  expect((await page.goto("/review"))?.status()).toBe(404);

  await page.context().clearCookies();
  await signIn(page, people.reviewer);
  expect((await page.goto(`/review/${id}`))?.status()).toBe(404);
  await page.goto("/review?state=all&q=AS399990");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(`a[href*="${id}"]`)).toHaveCount(0);
});

test("a visitor finds partners by name, ASN, region and on the map", async ({ page }) => {
  await page.goto("/partners");
  const names = await page.locator("tbody th a").allTextContents();
  expect(names.length).toBeGreaterThan(0);
  const [first = ""] = names;

  await page.getByLabel("Name or ASN").fill(first.toUpperCase());
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("1 partner fits")).toBeVisible();
  await page.locator("tbody th a").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first);
  await expect(page.getByText(/GeoNames/).first()).toBeVisible();

  await page.goto("/partners?q=nobody-is-called-this");
  await expect(page.getByText("No partner fits").first()).toBeVisible();
  expect((await page.goto("/partners/nobody"))?.status()).toBe(404);
});

test("an administrator downloads as many rows as the page says @desktop", async ({ page }) => {
  await signIn(page, people.admin);
  await page.goto("/admin/exports/partners");
  const words = await page.getByText(/This exports \d+ rows/).textContent();
  const said = Number(/exports (\d+) rows/.exec(words ?? "")?.[1]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^peering-service-partners-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await download.path(), "utf8");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(said);
  expect(new Set(data.map(({ asn }) => asn)).size).toBe(said);
});

for (const [who, status] of [
  ["visitor", 401],
  ["reviewer", 404],
] as const) {
  test(`a ${who} cannot download the partner list @desktop`, async ({ page }) => {
    if (who === "reviewer") await signIn(page, people.reviewer);
    expect((await page.request.get("/api/exports/partners.csv")).status()).toBe(status);
  });
}
