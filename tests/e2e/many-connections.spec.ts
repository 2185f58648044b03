import { expect, type Page, test } from "@playwright/test";
import { people, signIn, takenOver } from "@/tests/support/visitor";

const metros = ["Oslo", "Stockholm", "Frankfurt", "London", "Paris"];

/** Starts an application with two connections in each of five metros, and opens its table. */
async function tenConnections(page: Page, asn: number): Promise<string> {
  await signIn(page, people.owner);
  await page.goto("/applications/new");
  await page.locator("input[name=asn]").fill(`AS${asn}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}\/organisation/);
  const application = page.url().replace(/\/organisation.*$/, "");
  await page.goto(`${application}/locations`);
  await page.locator("#paste-connections summary").click();
  const rows = metros.flatMap((metro) => [
    `${metro}\t${metro}-1\t100G`,
    `${metro}\t${metro}-2\t100G`,
  ]);
  await page.locator("textarea[name=paste-connections]").fill(rows.join("\n"));
  await page.getByRole("button", { name: "Read the rows" }).click();
  await page.getByRole("button", { name: "Add 10 rows" }).click();
  await expect(cells(page, "name")).toHaveCount(10);
  return application;
}

const cells = (page: Page, field: string) =>
  page.locator(`[name^='/locations/'][name$='/${field}']`);
const texts = (page: Page, field: string) =>
  cells(page, field).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
const saved = (page: Page) => expect(page.locator("[data-save-state=saved]")).toBeVisible();
const ten = <T>(each: (at: number) => T) => Array.from({ length: 10 }, (_, at) => each(at));

test("ten connections are edited in the table with the keyboard alone @desktop", async ({
  page,
}) => {
  const application = await tenConnections(page, 399_981);
  await saved(page);
  await page.goto(`${application}/locations`);
  const first = page.locator("[name='/locations/0/connections/0/router']");
  await takenOver(first);
  await first.focus();
  const { keyboard } = page;
  for (const at of ten((index) => index)) {
    await keyboard.type(`edge-${at}`);
    await keyboard.press(at % 2 === 0 ? "Enter" : "ArrowDown");
  }
  expect(await texts(page, "router")).toEqual(ten((at) => `edge-${at}`));

  // Back up to the first row, along it, and down the next column by filling.
  for (const _ of ten(() => 0)) await keyboard.press("Shift+Enter");
  await keyboard.press("Tab");
  await keyboard.type("msee-1");
  await keyboard.press("Control+d");
  await expect.poll(() => texts(page, "microsoftRouter")).toEqual(ten(() => "msee-1"));
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect
    .poll(() => texts(page, "microsoftRouter"))
    .toEqual(["msee-1", ...Array<string>(9).fill("")]);

  await page.locator("[name=all-lacp]").focus();
  await keyboard.type("Yes");
  await keyboard.press("Enter");
  await expect.poll(() => texts(page, "lacp")).toEqual(ten(() => "yes"));
  await page.locator("[name=all-maxPrefixesV4]").focus();
  await keyboard.type("1000");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect.poll(() => texts(page, "maxPrefixesV4")).toEqual(ten(() => "1000"));

  // Only the ticked rows.
  await page.getByRole("checkbox", { name: "Tick Oslo-2 at Oslo" }).press("Space");
  await page.locator("[name=all-bfd]").focus();
  await keyboard.type("No");
  await keyboard.press("Enter");
  await expect.poll(() => texts(page, "bfd")).toEqual(ten((at) => (at === 1 ? "no" : "")));

  await saved(page);
  await page.reload();
  expect(await texts(page, "router")).toEqual(ten((at) => `edge-${at}`));
  expect(await texts(page, "lacp")).toEqual(ten(() => "yes"));
  expect(await texts(page, "bfd")).toEqual(ten((at) => (at === 1 ? "no" : "")));
});

test("a cell that can't be read says so in its row @desktop", async ({ page }) => {
  const application = await tenConnections(page, 399_982);
  await saved(page);
  await page.goto(`${application}/locations`);
  const cell = page.locator("[name='/locations/3/connections/1/bandwidthMbps']");
  await takenOver(cell);
  await cell.fill("fast");
  await cell.press("Enter");
  await expect(page.locator("table").getByText("“fast” is not a bandwidth.")).toBeVisible();
  await expect(cell).toHaveAccessibleDescription(/“fast” is not a bandwidth/);
  await expect(cell).toHaveAttribute("aria-invalid", "true");
});

test("two people in the table never overwrite each other @desktop", async ({ page, context }) => {
  const application = await tenConnections(page, 399_983);
  await saved(page);
  const other = await context.newPage();
  await page.goto(`${application}/locations`);
  await other.goto(`${application}/locations`);
  const field = "[name='/locations/1/connections/0/router']";
  await takenOver(other.locator(field));
  await other.locator(field).fill("theirs");
  await saved(other);
  await takenOver(page.locator(field));
  await page.locator("[name=all-lacp]").selectOption("yes");
  await page.locator("button[value='set-all:lacp']").click();
  await expect(page.getByText("changed elsewhere").first()).toBeVisible();
  await other.reload();
  await expect(other.locator(field)).toHaveValue("theirs");
  expect(await texts(other, "lacp")).toEqual(ten(() => ""));
});

test("connections are cards on a phone until the table is asked for @phone", async ({ page }) => {
  const application = await tenConnections(page, 399_984);
  await saved(page);
  await page.goto(`${application}/locations`);
  await expect(page.locator("table.connection-table")).toHaveCount(0);
  await page.getByRole("button", { name: "Show as a table" }).click();
  await expect(page.locator("table.connection-table")).toBeVisible();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the table is a form that saves, sets columns and undoes @desktop", async ({ page }) => {
    const application = await tenConnections(page, 399_985);
    await page.goto(`${application}/locations`);
    await page.locator("[name='/locations/0/connections/0/router']").fill("edge-1");
    await page.locator("[name=all-lacp]").selectOption("yes");
    await page.locator("button[value='set-all:lacp']").click();
    await expect(page.getByText("10 fields were set.")).toBeVisible();
    await expect.poll(() => texts(page, "lacp")).toEqual(ten(() => "yes"));
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => texts(page, "lacp")).toEqual(ten(() => ""));
    await page.locator("button[value='remove-connection:0:1']").click();
    await expect(cells(page, "name")).toHaveCount(9);
    await page.locator("[name='/locations/1/connections/0/router']").fill("edge-2");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(cells(page, "name")).toHaveCount(10);
    await page.reload();
    expect(await texts(page, "name")).toContain("Oslo-2");
    await expect(page.locator("[name='/locations/0/connections/0/router']")).toHaveValue("edge-1");
    await expect(page.locator("[name='/locations/1/connections/0/router']")).toHaveValue("edge-2");
    await page.getByRole("button", { name: "Show as cards" }).click();
    await expect(page.locator("table.connection-table")).toHaveCount(0);
    await expect(cells(page, "name")).toHaveCount(10);
  });
});
