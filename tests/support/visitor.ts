import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { demoPassword } from "@/lib/accounts/demo/demo-account";

/** People of the demonstration, as the browser tests use them. */
export const people = {
  /** Owner of Fjord Net, whose application is a draft. */
  owner: "ingrid@fjordnet.example",
  /** Owner of Formosa Link, which is listed; reads Chinese. */
  listedOwner: "weiling@formosalink.example",
  /** Owner of Rheintal Voice, which waits for a decision; viewer at Fjord Net. */
  waitingOwner: "jonas@rheintal.example",
  reviewer: "reviewer@portal.example",
  admin: "admin@portal.example",
} as const;

/** Where the set-up keeps a person's session. */
export const sessionFile = (email: string) =>
  join(tmpdir(), `portal-e2e-sessions-${process.env.E2E_PORT ?? "3100"}`, `${email}.json`);

/** Goes on with the session of a person who has signed in through the form before the tests. */
export async function signIn(page: Page, email: string): Promise<void> {
  const { cookies } = JSON.parse(readFileSync(sessionFile(email), "utf8"));
  await page.context().addCookies(cookies);
}

/** Signs in through the form, as a person would. */
export async function signInByForm(
  page: Page,
  email: string,
  password = demoPassword,
): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, email, password);
}

/** Signs in on the page to which a guarded address led. */
export async function fillSignIn(
  page: Page,
  email: string,
  password = demoPassword,
): Promise<void> {
  await page.locator("#field-email").fill(email);
  await page.locator("#field-password").fill(password);
  await page.locator("main form:has(#field-password) button[type=submit]").click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/**
 * Waits until React has taken an element of the server's page over: what is typed into it before
 * may be put back. React marks such an element with a property of its own (`internalPropsKey` in react-dom).
 */
export async function takenOver(element: Locator): Promise<void> {
  const marked = (node: Element) =>
    Object.keys(node).some((key) => key.startsWith("__reactProps$"));
  await expect.poll(() => element.evaluate(marked)).toBe(true);
}
