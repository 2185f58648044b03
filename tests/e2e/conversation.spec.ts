import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { people, signIn, takenOver } from "@/tests/support/visitor";

const name = "Lysefjord Fibre";
const asn = 399_871;

/** A complete declaration of a network that PeeringDB does not know. */
function declaration(): string {
  const document = JSON.parse(readFileSync("tests/support/documents/regional-isp.json", "utf8"));
  return JSON.stringify({ ...document, partner: { ...document.partner, name, asn } });
}

const marker = "Between us: ask the colleagues in Oslo";
const question = "Is this <b>really</b> one link? \u202Eoslo\u2066 שלום";
const answer = "It was one; now it is two times 100 Gbps.";

/** Somebody new with an application of their own; answers with its address. */
async function apply(page: Page): Promise<string> {
  await page.goto("/register");
  await page.getByLabel("E-mail").fill("marit@lysefjord.example");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("link", { name: "Open the link of the mail" }).click();
  await page.getByLabel("Name").fill("Marit Dahl");
  await page.locator("input[type=password]").first().fill("seven quiet fjords");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).not.toHaveURL(/\/register/);
  await page.goto("/organisations/new");
  await page.getByLabel("Name of the organisation").fill(name);
  await page.getByRole("button", { name: "Create organisation" }).click();
  await expect(page).toHaveURL(/\/applications/);
  await page.goto("/applications/new");
  await page.locator("input[name=asn]").fill(String(asn));
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}\/organisation/);
  const application = page.url().replace(/\/organisation.*$/, "");
  await page.goto(`${application}/import`);
  await takenOver(page.getByLabel("Or paste the document"));
  await page.getByLabel("Or paste the document").fill(declaration());
  await page.getByRole("button", { name: "Check the document" }).click();
  await page.getByRole("button", { name: "Replace the draft" }).click();
  await expect(page).not.toHaveURL(/\/import/);
  await submit(page, application);
  return application;
}

async function submit(page: Page, application: string): Promise<void> {
  await page.goto(`${application}/submit`);
  const button = page.getByRole("button", { name: "Submit" });
  await takenOver(button);
  await button.click();
  await expect(page.getByRole("heading", { name: /waiting for a reviewer/ })).toBeVisible();
}

/** Asks for every page and file of its own a partner can ask for; none may hold the internal comment. */
async function expectUnread(page: Page, application: string): Promise<void> {
  const own = ["", "/organisation", "/locations", "/traffic", "/routing", "/submit", "/import"];
  const made = [
    "/report",
    "/simulation",
    "/measurements",
    "/differences",
    "/revisions/1",
    "/export",
  ];
  const elsewhere = ["/applications", "/account", "/account/notifications", "/api/partners"];
  for (const path of [...[...own, ...made].map((part) => application + part), ...elsewhere]) {
    const response = await page.request.get(path);
    expect([path, response.ok()]).toEqual([path, true]);
    expect([path, (await response.text()).includes(marker)]).toEqual([path, false]);
  }
}

async function asPerson(browser: Browser, email: string, scripts: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
  await signIn(page, email);
  return page;
}

test("a reviewer asks for changes, the partner answers and mends @desktop", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const application = await apply(page);
  const id = application.split("/").at(-1) ?? "";
  // The reviewer works without scripts, the partner with them.
  const reviewer = await asPerson(browser, people.reviewer, false);
  const conversation = reviewer.getByRole("region", { name: "Conversation" });
  const box = conversation.getByRole("group", { name: "New comment" });

  await test.step("comments gather in a draft; what is wrong stays in the box", async () => {
    await reviewer.goto(`/review/${id}`);
    await conversation.getByRole("button", { name: /^Request changes/ }).click();
    await expect(conversation.getByRole("alert")).toContainText("Write at least one comment");

    await box.getByLabel("Comment", { exact: true }).fill("x".repeat(100_000));
    await box.getByRole("button", { name: "Add comment" }).click();
    await expect(conversation.getByRole("alert")).toContainText("The text has 100,000 characters");
    await expect(box.getByLabel("Comment", { exact: true })).toHaveValue("x".repeat(100_000));

    await box.getByLabel("What it is about").selectOption("field:/locations/0/connections/0");
    await box.getByLabel("Field").selectOption("bandwidthMbps");
    await box.getByLabel("Comment", { exact: true }).fill(question);
    await box.getByRole("button", { name: "Add comment" }).click();
    await expect(conversation.getByText("One comment is drafted.")).toBeVisible();

    await conversation.getByText(/^Ready paragraphs/).click();
    await conversation
      .getByRole("button", { name: /^Use as a comment/ })
      .first()
      .click();
    await expect(conversation.getByText("2 comments are drafted.")).toBeVisible();
  });

  await test.step("an internal comment is there at once, for the staff alone", async () => {
    await box.getByLabel("Comment", { exact: true }).fill(marker);
    await box.getByLabel(/^Internal/).check();
    await box.getByRole("button", { name: "Add comment" }).click();
    await expect(conversation.getByText(marker)).toBeVisible();
    await page.goto(application);
    await expect(page.getByRole("region", { name: "What the reviewers ask" })).toHaveCount(0);
  });

  await test.step("all of the draft goes out at once", async () => {
    await conversation.getByRole("button", { name: "Request changes on revision 1" }).click();
    await expect(reviewer.getByText("Changes requested").first()).toBeVisible();
    await expect(conversation.getByText(question)).toBeVisible();
  });

  await test.step("the partner reads each comment at its field and answers", async () => {
    await page.goto(application);
    const asked = page.getByRole("region", { name: "What the reviewers ask" });
    await expect(asked.getByText(question)).toBeVisible();
    // HTML is text, and marks of direction end with the comment.
    await expect(asked.locator("b")).toHaveCount(0);
    await asked.getByRole("link", { name: /^Go to the field.*Bandwidth/ }).click();
    await expect(page).toHaveURL(/\/locations#field-locations-0-connections-0-bandwidthMbps$/);
    const bandwidth = page.locator("input[name='/locations/0/connections/0/bandwidthMbps']");
    const note = page.locator("[id='field-locations-0-connections-0-bandwidthMbps-note']");
    await expect(note).toContainText(question);
    expect(await bandwidth.getAttribute("aria-describedby")).toContain("bandwidthMbps-note");

    const thread = page.getByRole("listitem").filter({ hasText: question });
    await thread.getByText("Answer", { exact: false }).first().click();
    await thread.getByLabel("Your answer").fill(answer);
    await thread.getByRole("button", { name: "Send answer" }).click();
    await expect(thread.getByText(answer)).toBeVisible();
    await expectUnread(page, application);
    await bandwidth.fill("200G");
    await page.keyboard.press("Tab");
    await expect(page.locator("[data-save-state=saved]")).toBeVisible();
    await submit(page, application);
  });

  await test.step("the reviewer sees the answer and exactly what changed, and resolves", async () => {
    await reviewer.goto(`/review/${id}`);
    const changed = reviewer.getByRole("region", { name: /^What changed: From revision 1 to/ });
    const row = changed.getByRole("row").filter({ hasText: "Bandwidth" });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText("200 Gbps");

    const thread = conversation.getByRole("listitem").filter({ hasText: question }).first();
    await expect(thread).toContainText(answer);
    await thread.getByRole("button", { name: /^Mark as resolved/ }).click();
    await expect(conversation.getByText("One resolved comment")).toBeVisible();
  });

  await test.step("nothing the partner can ask for holds the internal comment", async () => {
    await page.goto(application);
    await expect(page.getByText(answer).first()).toBeAttached();
    await expectUnread(page, application);
    expect((await page.request.get(`/review/${id}`)).status()).toBe(404);
  });
});
