import { expect, type Page, test } from "@playwright/test";
import { wideNetworkAsn } from "@/lib/interfaces/demo/peeringdb/networks";
import { people, signIn, takenOver } from "@/tests/support/visitor";

/** Presses Tab until the element that is wanted has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string, most = 300): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} can't be reached with the keyboard.`);
}

const field = (page: Page, pointer: string) => page.locator(`[name='${pointer}']`);
const saved = (page: Page) => expect(page.locator("[data-save-state=saved]")).toBeVisible();

test("a facility is picked, and those in no metro are placed, with the keyboard alone @desktop", async ({
  page,
}) => {
  await signIn(page, people.owner);
  await page.goto("/applications/new");
  await page.locator("input[name=asn]").fill(`AS${wideNetworkAsn}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}\/organisation/);
  const application = page.url().replace(/\/organisation.*$/, "");
  await page.goto(`${application}/locations`);
  await takenOver(page.locator("input[name=newMetro]"));

  await test.step("a metro is added", async () => {
    await tabTo(page, "input[name=newMetro]");
    await page.keyboard.type("Oslo");
    await tabTo(page, "button[value=add-location]");
    await page.keyboard.press("Enter");
    await expect(field(page, "/locations/0/metro")).toBeFocused();
  });

  await test.step("its facilities are offered, the network's own first, and one is picked", async () => {
    await tabTo(page, "[name='/locations/0/connections/0/facility']");
    await page.keyboard.press("ArrowDown");
    const options = page.getByRole("listbox", { name: "Facilities in Oslo" }).getByRole("option");
    await expect(options.first()).toContainText("Your network is there");
    await expect(page.getByRole("option", { name: /Fjordhall OSL2/ })).toBeVisible();
    await page.keyboard.type("OSL2");
    await expect(options).toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(field(page, "/locations/0/connections/0/facility")).toHaveValue("Fjordhall OSL2");
    await expect(page.getByText("PeeringDB 900002, Oslo.")).toBeVisible();
  });

  await test.step("another name takes the number away, and is told apart", async () => {
    await page.keyboard.type(", cage 7");
    await page.keyboard.press("Tab");
    await expect(page.getByText("As typed, without a PeeringDB number.")).toBeVisible();
  });

  await test.step("another metro takes the facility out, which can be put back", async () => {
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("fjordhall osl1");
    await page.keyboard.press("Tab");
    await expect(page.getByText("PeeringDB 900001, Oslo.")).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement)?.blur());
    await field(page, "/locations/0/metro").focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("Stockholm");
    await page.keyboard.press("Tab");
    await expect(page.getByText("Fjordhall OSL1 (900001)")).toBeVisible();
    await expect(field(page, "/locations/0/connections/0/facility")).toHaveValue("");
    await expect(field(page, "/locations/0/connections/0/peeringDbFacilityId")).toHaveValue("");
  });

  const open = page.locator("#unplaced-list > li");
  await test.step("a facility in no metro is placed", async () => {
    await page.locator("#unplaced summary").focus();
    await page.keyboard.press("Enter");
    const count = await open.count();
    expect(count).toBeGreaterThan(2);
    await expect(open.first()).toContainText("160 km from Stavanger");
    const name =
      ((await open.first().locator("p").first().textContent()) ?? "").split(" (")[0] ?? "";
    await tabTo(page, "#unplaced-list input");
    await page.keyboard.type("Atlantis");
    await tabTo(page, "button[value=place-facilities]");
    await page.keyboard.press("Enter");
    await expect(page.getByText("“Atlantis” is no edge metro.")).toBeVisible();
    await expect(open).toHaveCount(count);
    await page.locator("#unplaced summary").focus();
    await tabTo(page, "#unplaced-list input");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("Oslo");
    await tabTo(page, "button[value=place-facilities]");
    await page.keyboard.press("Enter");
    await expect(open).toHaveCount(count - 1);
    await expect(field(page, "/locations/1/metro")).toHaveValue("Oslo");
    await expect(field(page, "/locations/1/connections/0/facility")).toHaveValue(name);
  });

  await test.step("and another said not to be used, which is found again", async () => {
    const count = await open.count();
    await page.locator("#unplaced summary").focus();
    await tabTo(page, "button[value^='facility-unused:']");
    await page.keyboard.press("Enter");
    await expect(open).toHaveCount(count - 1);
    await saved(page);
    await page.reload();
    // The place in the address opens it by itself, where the browser does that, and when it gets to it.
    const heading = page.getByRole("heading", { name: "Not used (1)" });
    await expect(async () => {
      if (!(await heading.isVisible())) await page.locator("#unplaced summary").click();
      await expect(heading).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(open).toHaveCount(count - 1);
    await expect(field(page, "/locations/1/metro")).toHaveValue("Oslo");
  });
});
