import { expect, test } from "@playwright/test";
import { people, signIn } from "@/tests/support/visitor";

test("a change of what is in force says what it changes before it is submitted @desktop", async ({
  page,
}) => {
  await signIn(page, people.listedOwner);
  await page
    .context()
    .addCookies([{ name: "locale", value: "en", url: test.info().project.use.baseURL ?? "" }]);
  // The demonstration has a change of it under way.
  await page.goto("/applications");
  await page
    .getByRole("link", { name: /Formosa/ })
    .first()
    .click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}/);
  const [application] = /.*\/applications\/[0-9a-f-]{36}/.exec(page.url()) ?? [""];
  await page.goto(`${application}/submit`);
  const changes = page.getByRole("region", { name: "What this change changes" });
  await expect(changes).toBeVisible();
  await expect(changes).not.toContainText("77 Gbps");
  await page.goto(`${application}/traffic`);
  await page.locator("[name='/traffic/peakMbps']").fill("77 Gbps");
  await expect(page.locator("[data-save-state=saved]")).toBeVisible();
  await page.goto(`${application}/submit`);
  await expect(changes).toContainText("77 Gbps");
});

test("the partner's own report has a map, with a table that says the same @desktop", async ({
  page,
}) => {
  await signIn(page, people.owner);
  await page.goto("/applications");
  await page
    .getByRole("row", { name: /AS399990/ })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}/);
  const [application] = /.*\/applications\/[0-9a-f-]{36}/.exec(page.url()) ?? [""];
  await page.goto(`${application}/report`);
  const map = page.getByRole("region", { name: "Locations and users" });
  await expect(map.locator("svg").first()).toBeVisible();
  await map.locator("summary").first().click();
  await expect(map.getByRole("table").first()).toContainText("Oslo");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("moving between sections saves what was typed @desktop", async ({ page }) => {
    await signIn(page, people.owner);
    await page.goto("/applications/new");
    await page.locator("input[name=asn]").fill("AS399986");
    await page.getByRole("button", { name: "Start" }).click();
    await page.waitForURL(/\/organisation/);
    await page.locator("[name='/partner/name']").fill("Kept");
    const tabs = page.getByRole("navigation", { name: "Sections of the application" });
    await expect(tabs.getByRole("link")).toHaveCount(0);
    // By the keyboard: Playwright takes the <noscript> around a button for something in front of it.
    await tabs.getByRole("button", { name: "Routing" }).press("Enter");
    await page.waitForURL(/\/routing/);
    await page.locator("[name='/routing/asSet']").fill("AS-KEPT");
    await tabs.getByRole("button", { name: "Organisation" }).press("Enter");
    await expect(page.locator("[name='/partner/name']")).toHaveValue("Kept");
    await tabs.getByRole("button", { name: "Routing" }).press("Enter");
    await expect(page.locator("[name='/routing/asSet']")).toHaveValue("AS-KEPT");
  });
});
