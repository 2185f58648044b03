import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { people, signIn } from "@/tests/support/visitor";

/**
 * Starts an application for an ASN of the test's own, which PeeringDB does not know; `number` tells
 * the tests apart, and the screens run at the same time against one portal.
 */
async function startApplication(page: Page, number: number): Promise<string> {
  const asn = 399_940 + number + (test.info().project.name === "phone" ? 20 : 0);
  await page.goto("/applications/new");
  await page.locator("input[name=asn]").fill(`AS${asn}`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}\/organisation/);
  return page.url().replace(/\/organisation.*$/, "");
}

const saved = (page: Page) => expect(page.locator("[data-save-state=saved]")).toBeVisible();
const asSet = (page: Page) => page.locator("input[name='/routing/asSet']");
const saveButton = (page: Page) => page.getByRole("button", { name: "Save" });

test.describe("with scripts", () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, people.owner);
  });

  test("what is typed is saved as one goes and found again", async ({ page }) => {
    const application = await startApplication(page, 1);
    await page.goto(`${application}/routing`);
    await asSet(page).fill("AS-FJORD");
    await expect(page.locator("[data-save-state=unsaved], [data-save-state=saving]")).toBeVisible();
    await saved(page);
    await page.goto(application);
    await expect(page).toHaveURL(/\/routing$/);
    await expect(asSet(page)).toHaveValue("AS-FJORD");
  });

  test("a form that is only read is not saved @desktop", async ({ page }) => {
    const application = await startApplication(page, 12);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await page.goto(`${application}/organisation`);
    await saved(page);
    await page.goto(`${application}/routing`);
    await asSet(page).fill("AS-READ");
    await expect.poll(() => sent).toHaveLength(1);
  });

  test("a browser closed in the middle of typing loses nothing @desktop", async ({
    page,
    context,
  }) => {
    const application = await startApplication(page, 2);
    await page.goto(`${application}/routing`);
    await asSet(page).fill("AS-CLOSED");
    await page.close({ runBeforeUnload: true });
    const later = await context.newPage();
    await expect(async () => {
      await later.goto(`${application}/routing`);
      await expect(asSet(later)).toHaveValue("AS-CLOSED", { timeout: 1000 });
    }).toPass();
  });

  test("a portal out of reach is said, and tried again @desktop", async ({ page, context }) => {
    const application = await startApplication(page, 3);
    await page.goto(`${application}/routing`);
    await context.setOffline(true);
    await asSet(page).fill("AS-OFFLINE");
    await expect(page.locator("[data-save-state=failed]")).toBeVisible();
    await expect(asSet(page)).toHaveValue("AS-OFFLINE");
    await context.setOffline(false);
    await saved(page);
  });

  test("two tabs never overwrite each other unasked @desktop", async ({ page, context }) => {
    const application = await startApplication(page, 4);
    const other = await context.newPage();
    await page.goto(`${application}/routing`);
    await other.goto(`${application}/routing`);
    await asSet(other).fill("AS-OTHER");
    await saved(other);
    await asSet(page).fill("AS-MINE");
    await expect(page.getByText("changed elsewhere").first()).toBeVisible();
    await expect(asSet(page)).toHaveValue("AS-MINE");
    await page.getByRole("button", { name: "Keep mine" }).click();
    await saved(page);
    await other.reload();
    await expect(asSet(other)).toHaveValue("AS-MINE");
  });

  test("what can't be understood stays with a sentence and holds back submitting @desktop", async ({
    page,
  }) => {
    const application = await startApplication(page, 5);
    await page.goto(`${application}/traffic`);
    const peak = page.getByLabel("Peak to and from Microsoft");
    await peak.fill("a lot");
    await saved(page);
    await expect(peak).not.toHaveAttribute("aria-invalid");
    await peak.blur();
    await expect(page.getByText("“a lot” is not a bandwidth.").first()).toBeVisible();
    await saved(page);
    await page.goto(`${application}/submit`);
    await expect(page.getByText("One thing that was typed")).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit the application" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  test("a city is found by name with the keyboard alone @desktop", async ({ page }) => {
    const application = await startApplication(page, 6);
    await page.goto(`${application}/traffic`);
    const search = page.getByRole("combobox", { name: "Add a city" });
    await search.fill("tromso");
    await expect(page.getByRole("option").first()).toContainText("Tromsø, NO");
    await search.press("Enter");
    await expect(page.locator("input[name='/traffic/sites/0/name']")).toHaveValue("Tromsø");
    await expect(page.locator("input[name='/traffic/sites/0/latitude']")).toHaveValue(/^69\.6/);
    await saved(page);
  });

  test("of 5,000 pasted rows three are named and none is lost @desktop", async ({ page }) => {
    const application = await startApplication(page, 7);
    await page.goto(`${application}/traffic`);
    const lines = Array.from({ length: 5000 }, (_, index) => `P${index + 1}\t${index % 80}\t10\t1`);
    lines[9] = "P10\t91\t10\t1";
    lines[99] = "P100\tnorth\t10\t1";
    lines[4999] = "P1\t1\t1\t1";
    await page.locator("#paste-sites summary").click();
    const box = page.locator("textarea[name=paste-sites]");
    // As a paste does it: typing this much key by key is nobody's case.
    await box.evaluate((area: HTMLTextAreaElement, text) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(
        area,
        text,
      );
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, lines.join("\n"));
    await page.getByRole("button", { name: "Read the rows" }).click();
    await expect(page.getByText("4,997 rows can be added")).toBeVisible();
    await page.getByRole("button", { name: "Add 4,997 rows" }).click();
    await expect(page.getByText("4,997 rows were added.")).toBeVisible();
    await expect(page.getByText("Line 5,000, Name:")).toBeVisible();
    await expect(box).toHaveValue([lines[9], lines[99], lines[4999]].join("\n"));
    await saved(page);
    await page.goto(`${application}/traffic?page=100`);
    await expect(page.locator("input[name='/traffic/sites/4996/name']")).toHaveValue("P4999");
  });

  test("a double click submits once @desktop", async ({ page }) => {
    const application = await startApplication(page, 8);
    await page.goto(`${application}/submit`);
    await page.getByRole("button", { name: "Submit the application" }).dblclick();
    await expect(page.getByText("Who acts next")).toBeVisible();
    await expect(page.locator("a[href*='/revisions/']")).toHaveCount(1);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test.beforeEach(async ({ page }) => {
    await signIn(page, people.owner);
  });

  test("an ASN that can't apply is explained and stays @desktop", async ({ page }) => {
    for (const [text, sentence] of [
      ["sixty", "is not an ASN"],
      ["-5", "is negative"],
      ["4294967296", "beyond the highest"],
      ["64512", "is private"],
      ["8075", "Microsoft's own"],
    ] as const) {
      await page.goto("/applications/new");
      await page.locator("input[name=asn]").fill(text);
      await page.getByRole("button", { name: "Start" }).click();
      await expect(page.locator("input[name=asn]")).toHaveValue(text);
      await expect(page.locator("#field-asn-error")).toContainText(sentence);
    }
  });

  test("an application is filled in, submitted, withdrawn and opened again", async ({ page }) => {
    const application = await startApplication(page, 9);
    await page.goto(`${application}/locations`);
    await page.locator("input[name=newMetro]").fill("oslo");
    await page.getByRole("button", { name: "Add location" }).click();
    await page.locator("input[name='/locations/0/connections/0/name']").fill("osl-1");
    await page.locator("input[name='/locations/0/connections/0/bandwidthMbps']").fill("100G");
    await page.locator("button[value='duplicate-connection:0:0']").click();
    await expect(page.locator("input[name='/locations/0/connections/1/name']")).toHaveValue(
      "osl-2",
    );

    await page.goto(`${application}/traffic`);
    await page.locator("#city-search").fill("bergen");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("button", { name: "Add Bergen" }).first().click();
    await expect(page.locator("input[name='/traffic/sites/0/handoff']")).toHaveValue("Oslo");

    await page.goto(`${application}/submit`);
    await page.getByRole("button", { name: "Submit the application" }).click();
    await expect(page.getByText("Submitted, waiting for a reviewer")).toBeVisible();
    await page.getByText("Withdraw the application").click();
    await page.getByRole("button", { name: "Withdraw this application" }).click();
    await page.getByRole("button", { name: "Open for editing" }).click();
    await expect(page).toHaveURL(/\/traffic$/);
  });

  test("another tab's save is not overwritten unasked @desktop", async ({ page, context }) => {
    const application = await startApplication(page, 10);
    const other: Page = await (context as BrowserContext).newPage();
    await page.goto(`${application}/routing`);
    await other.goto(`${application}/routing`);
    await asSet(other).fill("AS-OTHER");
    await saveButton(other).click();
    await asSet(page).fill("AS-MINE");
    await saveButton(page).click();
    await expect(page.getByRole("button", { name: "Keep mine" })).toBeVisible();
    await expect(asSet(page)).toHaveValue("AS-MINE");
    await saveButton(page).click();
    await expect(page.getByRole("button", { name: "Keep mine" })).toBeVisible();
    await page.getByRole("button", { name: "Keep mine" }).click();
    await other.goto(`${application}/routing`);
    await expect(asSet(other)).toHaveValue("AS-MINE");
  });

  test("a document is imported with all its problems named at once @desktop", async ({ page }) => {
    const application = await startApplication(page, 11);
    await page.goto(`${application}/import`);
    const bad =
      '{"format":"peering-service-application/1","partner":{"name":"X","type":"isp"},"x":1}';
    await page.locator("textarea[name=text]").fill(bad);
    await page.getByRole("button", { name: "Check the document" }).click();
    await expect(page.getByText("/partner/asn")).toBeVisible();
    await expect(page.getByText("x is not a key of this format.")).toBeVisible();
    await expect(page.locator("textarea[name=text]")).toHaveValue(bad);
    await page.locator("input[type=file]").setInputFiles({
      name: "large.json",
      mimeType: "application/json",
      buffer: Buffer.alloc(21 * 1024 * 1024, " "),
    });
    await page.getByRole("button", { name: "Check the document" }).click();
    await expect(page.getByText("larger than 20 MB")).toBeVisible();
  });
});
