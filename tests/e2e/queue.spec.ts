import { expect, type Page, test } from "@playwright/test";
import { people, signIn } from "@/tests/support/visitor";

/** Where the focus is: the name of the row's partner. */
const focused = (page: Page) => page.locator("[data-queue-open]:focus");

/** Tabs on until the focus is on the control. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByRole("button", { name, exact: true });
  for (let steps = 0; steps < 80; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The focus did not come to ${name}.`);
}

test("a reviewer works down the queue with the keyboard alone @desktop", async ({ page }) => {
  await signIn(page, people.reviewer);
  await page.goto("/review?view=all&sort=name");
  const rows = page.locator("[data-queue-row]");
  const names = await page.locator("[data-queue-open]").allTextContents();
  expect([...names].sort((a, b) => a.localeCompare(b, "en"))).toEqual(names);

  await page.keyboard.press("j");
  await expect(focused(page)).toHaveText(names[0] ?? "");
  await page.keyboard.press("j");
  await expect(focused(page)).toHaveText(names[1] ?? "");
  await page.keyboard.press("k");
  await expect(focused(page)).toHaveText(names[0] ?? "");

  // Rows that wait for somebody can be selected; the others have nothing to assign.
  for (const name of ["Savanna Carrier", "Mesa Fiber"]) {
    while ((await focused(page).textContent()) !== name) {
      await page.keyboard.press(
        names.indexOf(name) > names.indexOf((await focused(page).textContent()) ?? "") ? "j" : "k",
      );
    }
    await page.keyboard.press("x");
    await expect(page.getByRole("checkbox", { name: `Select ${name}` })).toBeChecked();
  }
  await tabTo(page, "Take over selected");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 applications are assigned to Rosa Whitfield.")).toBeVisible();
  await expect(rows.filter({ hasText: "Mesa Fiber" })).toContainText("You");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of the queue" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.locator("[data-queue-open]").first().focus();
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(names[0] ?? "");
  await page.getByRole("link", { name: "Next application" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(names[1] ?? "");
  await page.getByRole("link", { name: "Review queue" }).press("Enter");
  await expect(page).toHaveURL(/view=all.*sort=name/);
});

test("a reviewer keeps a filter under a name, and finds it again @desktop", async ({ page }) => {
  await signIn(page, people.reviewer);
  await page.goto("/review?view=all&type=ixp");
  await page.getByText("Saved filters").click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Give the filter a name")).toBeVisible();
  await page.getByLabel("Name for the filter on the screen").fill("Exchanges");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The filter is saved as Exchanges.")).toBeVisible();

  await page.goto("/review?view=all");
  await page.getByText("Saved filters (1)").click();
  await page.getByRole("link", { name: "Exchanges" }).click();
  await expect(page).toHaveURL(/type=ixp/);
  await expect(page.getByLabel("Type")).toHaveValue("ixp");
  await page.goBack();
  await expect(page.getByLabel("Type")).toHaveValue("");
  await page.getByText("Saved filters (1)").click();
  await page.getByRole("button", { name: "Remove the filter Exchanges" }).click();
  await expect(page.getByText("No filter is saved yet.")).toBeVisible();
});

test("rows are assigned together without scripts", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, people.reviewer);
  await page.goto("/review?view=all");
  await page.getByRole("button", { name: "Assign selected" }).click();
  await expect(page.getByText("No application is selected. Select the rows first.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Select Rheintal Voice" }).check();
  await page.locator("select[name=assignee]").selectOption({ label: "Amir Haddad" });
  await page.getByRole("button", { name: "Assign selected" }).click();
  await expect(page.getByText("Rheintal Voice is assigned to Amir Haddad.")).toBeVisible();
  await context.close();
});
