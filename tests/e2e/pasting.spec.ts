import { expect, type Page, test } from "@playwright/test";
import { people, signIn, takenOver } from "@/tests/support/visitor";

/** Starts an application for an ASN of the test's own; `number` tells the tests apart. */
async function startApplication(page: Page, number: number): Promise<string> {
  const asn = 399_840 + number + (test.info().project.name === "phone" ? 20 : 0);
  await page.goto("/applications/new");
  await page.locator("input[name=asn]").fill(`AS${asn}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}\/organisation/);
  return page.url().replace(/\/organisation.*$/, "");
}

/** Presses Tab until the element that is wanted has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string, most = 400): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} can't be reached with the keyboard.`);
}

const saved = (page: Page) => expect(page.locator("[data-save-state=saved]")).toBeVisible();

/** Ten connections as an engineer has them in a spreadsheet: merged metros, speeds of all kinds, a column of remarks. */
const connections = [
  "Edge metro\tCircuit\tSpeed (Gbps)\tOur router\tMSEE\tLACP\tPeak utilisation\tUpgrade due\tRemarks",
  "Frankfurt, DE\tfra-1\t100\tfra-r1\tms-1\tyes\t22 %\t22-Nov-2027\tnew",
  "\tfra-2\t100\tfra-r2\tms-2\tyes\t0,22\t\t",
  "LHR\tlon-1\t100GBASE-LR4\tlon-r1\tms-1\tyes\t0.3\t\t",
  "\tlon-2\t100G\tlon-r2\tms-2\tyes\t0.3\t\t",
  "São Paulo - SP\tsao-1\t1x100G\tsao-r1\t\tno\t0\t\t",
  "台北\ttpe-1\t2x100G\ttpe-r1\t\tyes\t0\t\t",
  "Stockholm\tsto-1\t100\tsto-r1\t\tyes\t0\t22.11.2027\t",
  "\tsto-2\t100\tsto-r2\t\tyes\t0\t\t",
  "Oslo\tosl-1\t100\tosl-r1\t\tyes\t0\t\t",
].join("\n");

/** Forty sites: twenty cities by name alone, twenty places with coordinates. */
const cities =
  "Frankfurt, DE;Gothenburg;Cologne;München;Wien;Praha;高雄;Bergen, NO;Hamburg;Lyon;Porto, PT;Turin;Gdańsk;Graz;Malmö;Aarhus;Tampere;Utrecht;Antwerp;Leeds, GB";
const sites = [
  "City;Lat;Lon;Users",
  ...cities.split(";").map((city, at) => `"${city}";;;${at + 1}.500,5`),
  ...Array.from({ length: 20 }, (_, at) => `POP ${at + 1};${50 + at / 10};${8 + at / 10};`),
].join("\n");

test.describe("with the keyboard alone", () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await signIn(page, people.owner);
  });

  /** Copies the text elsewhere and pastes it where the focus is. */
  async function pasteText(page: Page, text: string): Promise<void> {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press("ControlOrMeta+v");
  }

  async function openBox(page: Page, target: string, text: string): Promise<void> {
    await takenOver(page.locator(`textarea[name=paste-${target}]`));
    await tabTo(page, `#paste-${target} summary`);
    await page.keyboard.press("Enter");
    await tabTo(page, `textarea[name=paste-${target}]`);
    await pasteText(page, text);
    await tabTo(page, `button[value='paste-read:${target}']`);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "How the rows were read" })).toBeFocused();
  }

  test("ten connections and forty sites are pasted @desktop", async ({ page }) => {
    const application = await startApplication(page, 1);
    await page.goto(`${application}/locations`);
    await openBox(page, "connections", connections);
    await expect(page.getByText("This column is not used: “Remarks”.")).toBeVisible();
    await expect(page.getByText("10 rows can be added")).toBeVisible();
    await expect(page.locator("input[name='/locations/0/metro']")).toHaveCount(0);
    await tabTo(page, "button[value='paste-add:connections']");
    await page.keyboard.press("Enter");
    await expect(page.getByText("10 rows were added.")).toBeVisible();
    await expect(page.locator("input[name='/locations/3/metro']")).toHaveValue("Taipei");
    await expect(page.locator("input[name='/locations/3/connections/1/name']")).toHaveValue(
      "tpe-2",
    );
    await saved(page);

    await page.goto(`${application}/traffic`);
    await openBox(page, "sites", sites);
    await expect(page.getByText("40 rows can be added")).toBeVisible({ timeout: 60_000 });
    await tabTo(page, "button[value='paste-add:sites']");
    await page.keyboard.press("Enter");
    await expect(page.getByText("40 rows were added.")).toBeVisible();
    const site = (at: number, field: string) =>
      page.locator(`input[name='/traffic/sites/${at}/${field}']`);
    await expect(site(0, "name")).toHaveValue("Frankfurt, DE");
    await expect(site(0, "latitude")).toHaveValue(/^50\.1/);
    await expect(site(0, "share")).toHaveValue("1500.5");
    await expect(site(0, "handoff")).toHaveValue("Frankfurt");
    await expect(site(6, "handoff")).toHaveValue("Taipei");
    await expect(site(39, "share")).toHaveValue("1");
    await saved(page);
  });

  test("a column that is not known is chosen, and lines that are wrong stay @desktop", async ({
    page,
  }) => {
    const application = await startApplication(page, 2);
    await page.goto(`${application}/traffic`);
    await openBox(page, "sites", "Name;Lat;Lon;Übergabe\nBergen;60.39;5.32;Oslo\nMoss;x;10.6;Oslo");
    await expect(page.getByText("This column is not used: “Übergabe”.")).toBeVisible();
    await expect(page.getByText("Line 3, “Lat”:")).toBeVisible();
    await tabTo(page, "select[name='paste-column-sites-3']");
    await page.keyboard.type("Hand");
    await expect(page.getByText("This column is not used")).toHaveCount(0);
    await tabTo(page, "button[value='paste-add:sites']");
    await page.keyboard.press("Enter");
    await expect(page.getByText("One row was added.")).toBeVisible();
    await expect(page.locator("input[name='/traffic/sites/0/handoff']")).toHaveValue("Oslo");
    await expect(page.locator("textarea[name=paste-sites]")).toHaveValue(
      "Name;Lat;Lon;Übergabe\nMoss;x;10.6;Oslo",
    );
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("rows are read, a column is chosen, and the rows added", async ({ page }) => {
    await signIn(page, people.owner);
    const application = await startApplication(page, 3);
    await page.goto(`${application}/traffic`);
    await page.locator("#paste-sites summary").click();
    await page
      .locator("textarea[name=paste-sites]")
      .fill("Name;Lat;Lon;Übergabe\nBergen;60.39;5.32;Oslo");
    await page.getByRole("button", { name: "Read the rows" }).click();
    await expect(page.getByText("This column is not used: “Übergabe”.")).toBeVisible();
    await page.locator("select[name='paste-column-sites-3']").selectOption("handoff");
    // What was not seen is not added.
    await page.getByRole("button", { name: "Add one row" }).click();
    await expect(page.getByText("This column is not used")).toHaveCount(0);
    await expect(page.locator("input[name='/traffic/sites/0/name']")).toHaveCount(0);
    await page.getByRole("button", { name: "Add one row" }).click();
    await expect(page.locator("input[name='/traffic/sites/0/handoff']")).toHaveValue("Oslo");
  });

  test("the preview fits a narrow screen @phone", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await signIn(page, people.owner);
    const application = await startApplication(page, 4);
    await page.goto(`${application}/locations`);
    await page.locator("#paste-connections summary").click();
    await page.locator("textarea[name=paste-connections]").fill(connections);
    await page.getByRole("button", { name: "Read the rows" }).click();
    await expect(page.getByText("10 rows can be added")).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});
