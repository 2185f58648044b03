import { test } from "@playwright/test";
import { people, sessionFile, signInByForm } from "@/tests/support/visitor";

for (const email of Object.values(people)) {
  test(`${email} signs in through the form`, async ({ page }) => {
    await signInByForm(page, email);
    await page.context().storageState({ path: sessionFile(email) });
  });
}
