import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { people, signIn, takenOver } from "@/tests/support/visitor";

/** A complete declaration of Fjord Net, AS399990, which the demonstration's PeeringDB knows. */
const complete = readFileSync("tests/support/documents/regional-isp.json", "utf8");

const evidence = "The registry's contact called back and read out the code.";

async function asPerson(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  return page;
}

async function register(page: Page, email: string): Promise<void> {
  await page.goto("/register");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("link", { name: "Open the link of the mail" }).click();
  await page.getByLabel("Name").fill("Astrid Lund");
  await page.locator("input[type=password]").first().fill("seven quiet fjords");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).not.toHaveURL(/\/register/);
}

test("a provider applies, is checked, approved and listed @desktop", async ({ page, browser }) => {
  test.setTimeout(120_000);
  let application = "";

  await test.step("a newcomer registers and creates an organisation", async () => {
    await register(page, "astrid@fjordnet.example");
    await page.goto("/applications");
    await page.getByRole("link", { name: "Create an organisation" }).first().click();
    await page.getByLabel("Name of the organisation").fill("Fjord Net Holding");
    await page.getByRole("button", { name: "Create organisation" }).click();
    await expect(page).toHaveURL(/\/applications/);
  });

  await test.step("the ASN brings what PeeringDB knows, with its source", async () => {
    await page.goto("/applications/new");
    await page.locator("input[name=asn]").fill("6.6774");
    await page.getByRole("button", { name: "Start" }).click();
    await page.waitForURL(/\/applications\/[0-9a-f-]{36}\/organisation/);
    application = page.url().replace(/\/organisation.*$/, "");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("AS399990");
    await expect(page.locator("input[name='/partner/name']")).toHaveValue("Fjord Net");
    await expect(page.getByText(/From PeeringDB/).first()).toBeVisible();
    await expect(page.locator("input[name='/contacts/0/email']")).toHaveValue(
      "noc@fjordnet.example",
    );
    await page.goto(`${application}/locations`);
    await expect(page.getByText(/PeeringDB lists you in \d+ facilities/)).toBeVisible();
  });

  await test.step("a document fills in the rest after showing what changes", async () => {
    await page.goto(`${application}/import`);
    await page.getByLabel("Or paste the document").fill(complete.replace('"isp"', '"isq"'));
    await page.getByRole("button", { name: "Check the document" }).click();
    await expect(page.getByText("/partner/type")).toBeVisible();
    // React puts a textarea's first text back when it takes the page over; paste after that.
    await takenOver(page.getByLabel("Or paste the document"));
    await page.getByLabel("Or paste the document").fill(complete);
    await page.getByRole("button", { name: "Check the document" }).click();
    await expect(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    await page.getByRole("button", { name: "Replace the draft" }).click();
    await expect(page).not.toHaveURL(/\/import/);
  });

  await test.step("the report follows what is typed", async () => {
    await page.goto(`${application}/locations`);
    const bandwidth = page.locator("input[name='/locations/0/connections/0/bandwidthMbps']");
    const report = page.getByRole("link", { name: "Links of 10 Gbps or more" });
    await expect(bandwidth).toBeVisible();
    await expect(report).toHaveCount(0);
    await bandwidth.fill("1G");
    await expect(page.getByText("Falls short").first()).toBeVisible();
    await bandwidth.fill("100G");
    await expect(page.getByText("Not yet decidable").first()).toBeVisible();
    await expect(page.locator("[data-save-state=saved]")).toBeVisible();
  });

  await test.step("what is exported is what was imported", async () => {
    const response = await page.request.get(`${application}/export`);
    expect(response.headers()["content-disposition"]).toContain("as399990");
    expect(await response.json()).toEqual({
      ...JSON.parse(complete),
      measurements: expect.any(Array),
    });
  });

  await test.step("submitting hands it to the reviewers", async () => {
    await page.goto(`${application}/submit`);
    await page.getByRole("button", { name: "Submit the application" }).click();
    await expect(page.getByText("A reviewer at Microsoft")).toBeVisible();
  });

  await test.step("a reviewer reads and approves it", async () => {
    const reviewer = await asPerson(browser, people.reviewer);
    await reviewer.goto("/review?q=AS399990");
    await reviewer.getByRole("link", { name: "Fjord Net" }).first().click();
    await expect(reviewer.getByText(/another organisation also applies/i)).toHaveCount(0);
    const approve = reviewer.getByRole("button", { name: "Approve revision 1" });
    await expect(approve).toHaveAttribute("aria-disabled", "true");
    await reviewer.getByText("Record evidence by hand").click();
    await reviewer.getByLabel("What shows that the organisation controls the ASN").fill(evidence);
    await reviewer.getByRole("button", { name: "Record the evidence" }).click();
    await expect(reviewer.getByText("Another reviewer has to confirm it.")).toBeVisible();

    const second = await asPerson(browser, people.admin);
    await second.goto(reviewer.url());
    await second.getByRole("button", { name: "Confirm this evidence" }).click();
    await expect(second.getByText("Confirmed by").first()).toBeVisible();
    await second.context().close();

    await reviewer.getByRole("button", { name: "Check again" }).click();
    await expect(reviewer.getByText(/answers? otherwise than when it was submitted/)).toBeVisible();
    await expect(reviewer.getByText("Meets the requirements").first()).toBeVisible();
    await approve.click();
    await expect(reviewer.getByText("Approved by Rosa Whitfield").first()).toBeVisible();
    await reviewer.context().close();
  });

  await test.step("the partner sees the decision, and everybody the partner", async () => {
    await page.goto(application);
    await expect(page.getByText("Your network is a Peering Service partner.")).toBeVisible();
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto("/partners?q=Fjord");
    await visitor.locator("main").getByRole("link", { name: "Fjord Net" }).first().click();
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Fjord Net");
    for (const metro of ["Oslo", "Stockholm", "Amsterdam"]) {
      await expect(visitor.locator("main")).toContainText(metro);
    }
    await visitor.context().close();
  });

  await test.step("an admin downloads the complete list", async () => {
    const admin = await asPerson(browser, people.admin);
    const response = await admin.request.get("/api/exports/partners.csv");
    expect(response.status()).toBe(200);
    const text = await response.text();
    const listed = text.split("\r\n").filter((line) => line !== "").length - 1;
    expect(listed).toBeGreaterThanOrEqual(6);
    expect(text).toMatch(/Fjord Net,.*399990/);
    await admin.context().close();
  });
});
