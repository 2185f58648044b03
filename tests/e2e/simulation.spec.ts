import { expect, test } from "@playwright/test";
import { people, signIn } from "@/tests/support/visitor";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a partner lets a location fail, then adds one", async ({ page }) => {
    await signIn(page, people.owner);
    await page.goto("/applications");
    await page
      .getByRole("row", { name: /AS399990/ })
      .getByRole("link")
      .first()
      .click();
    await page.getByRole("link", { name: "Simulate failures" }).click();

    const failure = page.getByRole("region", { name: "Failure simulation" });
    await failure.getByLabel("What fails").selectOption("metro:Oslo");
    await failure.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/fail=metro%3AOslo/);
    await expect(failure.getByRole("row", { name: /^Oslo Lost/ })).toBeVisible();
    await expect(failure.getByText(/sites? moves? with/)).toBeVisible();

    const whatIf = page.getByRole("region", { name: "What if I added" });
    await whatIf.getByLabel("Add").selectOption("location:Helsinki");
    await whatIf.getByRole("button", { name: "Show" }).click();
    await expect(whatIf.getByText("Now:")).toBeVisible();
    await expect(whatIf.getByText("The whole report that would result")).toBeVisible();
  });
});

test("a reviewer simulates what was submitted @desktop", async ({ page }) => {
  await signIn(page, people.reviewer);
  await page.goto("/review?view=all&q=Rheintal");
  await page.getByRole("link", { name: "Rheintal Voice" }).first().click();
  await page.getByRole("link", { name: "Simulate failures" }).click();
  await expect(page.getByRole("heading", { name: "Failure simulation" })).toBeVisible();
});

test("nobody simulates another organisation's application @desktop", async ({ page }) => {
  await signIn(page, people.owner);
  await page.goto("/applications");
  await page.getByRole("link", { name: "Fjord Net" }).first().click();
  await page.getByRole("link", { name: "Simulate failures" }).click();
  const address = page.url();
  await page.context().clearCookies();
  await signIn(page, people.listedOwner);
  expect((await page.goto(address))?.status()).toBe(404);
});
