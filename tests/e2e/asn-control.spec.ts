import { type Browser, expect, type Page, test } from "@playwright/test";
import { people, signIn } from "@/tests/support/visitor";

/** The demonstration's registry knows AS399850 and AS399851, and shows nobody for AS399852. */

async function asPerson(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  return page;
}

/** Starts an application for the ASN and returns its address. */
async function startApplication(page: Page, asn: number): Promise<string> {
  await page.goto("/applications/new");
  await page.locator("input[name=asn]").fill(String(asn));
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}\/organisation/);
  return page.url().replace(/\/organisation.*$/, "");
}

/** Asks the registry, has a code mailed, and reads it where the demonstration shows it. */
async function mailedCode(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Show the registry’s contacts" }).click();
  await expect(page.getByText("Where should the code go?")).toBeVisible();
  return mailedCodeOf(page);
}

/** The same where the contacts are known already: somebody has asked the registry. */
async function mailedCodeOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Mail the code" }).click();
  const code = page.locator("[data-mailed-code]");
  await expect(code).toHaveText(/^\d{4} \d{4}$/);
  return (await code.textContent()) ?? "";
}

const proven = (page: Page) => page.getByText(/^Control of AS\d+ is proven\.$/);

test("a code to the registry's contact proves control; a second organisation waits for an admin @desktop", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, people.owner);
  const application = await startApplication(page, 399850);

  await test.step("the report does not know yet, and says where to prove it", async () => {
    await page.goto(`${application}/submit`);
    await expect(page.getByText("Control of the ASN is not proven yet.").first()).toBeVisible();
    await page.getByRole("link", { name: "Prove that you control it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Control of AS399850");
  });

  await test.step("the code goes to one of the contacts, shown masked", async () => {
    const code = await mailedCode(page);
    await expect(page.getByText("n•••@k•••.example").first()).toBeVisible();
    await expect(page.locator("main")).not.toContainText("netops@");
    const wrong = code.startsWith("0") ? "1000 0000" : "0000 0000";
    await page.getByLabel("Code from the mail").fill(wrong);
    await page.getByRole("button", { name: "Prove control" }).click();
    await expect(page.getByText("This is not the code. 4 tries are left.")).toBeVisible();
    await page.getByLabel("Code from the mail").fill(code);
    await page.getByRole("button", { name: "Prove control" }).click();
    await expect(proven(page)).toBeVisible();
  });

  await test.step("and the report passes", async () => {
    await page.goto(`${application}/submit`);
    await expect(page.getByText("Control of the ASN is not proven yet.")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Prove that you control it" })).toHaveCount(0);
  });

  const other = await asPerson(browser, people.waitingOwner);
  await test.step("another organisation proves the same: its proof waits", async () => {
    await other.goto(`${await startApplication(other, 399850)}/control`);
    const code = await mailedCodeOf(other);
    await other.getByLabel("Code from the mail").fill(code);
    await other.getByRole("button", { name: "Prove control" }).click();
    await expect(other.getByText("Another organisation has also shown").first()).toBeVisible();
    await expect(other.locator("main")).not.toContainText("Fjord Net");
    await page.goto(`${application}/control`);
    await expect(proven(page)).toBeVisible();
    await expect(page.getByText("Your proof keeps counting.")).toBeVisible();
  });

  await test.step("an admin settles it", async () => {
    const admin = await asPerson(browser, people.admin);
    await admin.goto("/admin");
    await admin.getByRole("link", { name: "Contested ASNs" }).click();
    const card = admin.getByRole("region", { name: "AS399850" });
    await card.getByRole("button", { name: "Settle it" }).click();
    await expect(card.getByText("Choose what becomes of the proofs.")).toBeVisible();
    await card.getByLabel(/^End the proofs of Rheintal Voice/).check();
    await card.getByLabel("Why").fill("The registry names Fjord Net as the holder.");
    await card.getByRole("button", { name: "Settle it" }).click();
    await expect(admin.getByRole("region", { name: "AS399850" })).toHaveCount(0);
    await other.reload();
    await expect(other.getByText("Control of AS399850 is not proven yet.")).toBeVisible();
    await admin.context().close();
  });
  await other.context().close();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("control is proven the same way @desktop", async ({ page }) => {
    await signIn(page, people.waitingOwner);
    await page.goto(`${await startApplication(page, 399851)}/control`);
    const code = await mailedCode(page);
    await page.getByLabel("Code from the mail").fill("12 34");
    await page.getByRole("button", { name: "Prove control" }).click();
    await expect(page.getByText("A code has eight digits")).toBeVisible();
    await expect(page.getByLabel("Code from the mail")).toHaveValue("12 34");
    await page.getByLabel("Code from the mail").fill(code);
    await page.getByRole("button", { name: "Prove control" }).click();
    await expect(proven(page)).toBeVisible();
  });
});

test("a registry that shows nobody, on a narrow screen @phone", async ({ page }) => {
  await signIn(page, people.waitingOwner);
  await page.goto(`${await startApplication(page, 399852)}/control`);
  await page.getByRole("button", { name: "Show the registry’s contacts" }).click();
  await expect(page.getByText("The registry shows no e-mail address for AS399852.")).toBeVisible();
  await expect(page.getByText("Choose another way on this page.")).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test("two reviewers record and confirm other evidence @desktop", async ({ page, browser }) => {
  await signIn(page, people.reviewer);
  await page.goto("/review?q=AS399996");
  await page.locator("main").getByRole("link", { name: "Savanna Carrier" }).first().click();
  await expect(page).toHaveURL(/\/review\/[0-9a-f-]{36}/);
  const control = page.getByRole("region", { name: "Control of AS399996" });
  await control.getByText("Record evidence by hand").click();
  await control.getByLabel(/What shows that the organisation controls/).fill("Seen.");
  await control.getByRole("button", { name: "Record the evidence" }).click();
  await expect(control.getByText("Write at least 20 characters")).toBeVisible();
  await control
    .getByLabel(/What shows that the organisation controls/)
    .fill("A letter of authority, seen in a call on 20 November.");
  await control.getByRole("button", { name: "Record the evidence" }).click();
  await expect(control.getByText("Another reviewer has to confirm it.")).toBeVisible();

  const second = await asPerson(browser, people.admin);
  await second.goto(page.url());
  const seen = second.getByRole("region", { name: "Control of AS399996" });
  await expect(seen.getByText("A letter of authority")).toBeVisible();
  await seen.getByRole("button", { name: "Confirm this evidence" }).click();
  await expect(seen.getByText("Counts", { exact: true })).toBeVisible();
  await second.context().close();
});
