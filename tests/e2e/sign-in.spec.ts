import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { generate } from "otplib";
import { people, signInByForm } from "@/tests/support/visitor";

// Each screen has people of its own: both work with the same portal.
const password = "seven quiet harbours";

async function register(page: Page, email: string): Promise<void> {
  await page.goto("/register");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("link", { name: "Open the link of the mail" }).click();
  await page.getByLabel("Your name").fill("Signe Holt");
  await page.locator("input[type=password]").first().fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).toHaveURL(/\/applications/);
}

/** Signs in with the password and stops at the second step. */
async function firstStep(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.locator("#field-email").fill(email);
  await page.locator("#field-password").fill(password);
  await page.locator("main form:has(#field-password) button[type=submit]").click();
  await expect(page).toHaveURL(/\/sign-in\/second-step/);
}

const atPeeringDb = (page: Page) =>
  expect(page.getByRole("heading", { name: "PeeringDB (demonstration copy)" })).toBeVisible();

test("somebody signs in with PeeringDB, and is the same person again @desktop", async ({
  page,
}) => {
  await page.goto("/sign-in?next=%2Faccount");
  await page.getByRole("link", { name: "Sign in with PeeringDB" }).click();
  await atPeeringDb(page);
  await page.getByRole("button", { name: "Mira Solheim" }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.locator("main").getByText("mira@solheim.example")).toBeVisible();
  await expect(page.getByText("With PeeringDB and a second factor there")).toBeVisible();
  await expect(page.getByText("Your account has no password")).toBeVisible();

  // The only way in is not to be lost.
  await page.goto("/account/security");
  await expect(page.getByText("This is your only way to sign in.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Disconnect PeeringDB" })).toBeDisabled();

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with PeeringDB" }).click();
  await page.getByRole("button", { name: "Mira Solheim" }).click();
  await expect(page).toHaveURL(/\/applications/);
});

test("what goes wrong at PeeringDB is said, and another way stays open @desktop", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with PeeringDB" }).click();
  await page.getByRole("button", { name: "Refuse" }).click();
  await expect(page.getByText("PeeringDB ended the sign-in")).toBeVisible();
  await page.getByRole("link", { name: "Sign in with PeeringDB" }).click();
  await page.getByRole("button", { name: "Noor Haddad" }).click();
  await expect(page.getByText("Your e-mail address at PeeringDB is not confirmed")).toBeVisible();
  // An answer that nobody here began, as another site could send.
  await page.goto("/sign-in/with/peeringdb/return?code=stolen&state=made-up");
  await expect(page.getByText("does not belong to a sign-in begun in this window")).toBeVisible();
  await expect(page.locator("#field-email")).toBeVisible();
});

test("a link on another site begins no sign-in @desktop", async ({ request }) => {
  const ask = (site: string) =>
    request.get("/sign-in/with/peeringdb", {
      headers: { "sec-fetch-site": site },
      maxRedirects: 0,
    });
  expect((await ask("cross-site")).headers().location).toBe("/sign-in");
  expect((await ask("same-origin")).headers().location).toContain("/oauth2/authorize/");
});

test("an account that exists is not taken over, but connected from inside @desktop", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with PeeringDB" }).click();
  await page.getByRole("button", { name: "Ingrid Solberg" }).click();
  await expect(
    page.getByText("There is already an account with your e-mail address."),
  ).toBeVisible();

  await signInByForm(page, people.owner);
  await page.goto("/account/security");
  await page.getByRole("link", { name: "Connect PeeringDB" }).click();
  await page.getByRole("button", { name: "Ingrid Solberg" }).click();
  await expect(page.getByText("PeeringDB is connected.")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with PeeringDB" }).click();
  await page.getByRole("button", { name: "Ingrid Solberg" }).click();
  await expect(page).toHaveURL(/\/applications/);
  await page.goto("/account/confirm?next=%2Faccount%2Fsecurity");
  await page.getByRole("link", { name: "Sign in again with PeeringDB" }).click();
  await page.getByRole("button", { name: "Ingrid Solberg" }).click();
  await page.getByRole("button", { name: "Disconnect PeeringDB" }).click();
  await expect(page.getByText("The change is made.")).toBeVisible();
});

test("the company's groups make a reviewer, who needs a second factor @desktop", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with Company account" }).click();
  await page.getByRole("button", { name: "Priya Raman" }).click();
  // Her company says that it saw one.
  await expect(page).toHaveURL(/\/review/);

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with Company account" }).click();
  await page.getByRole("button", { name: "Tomas Lind" }).click();
  await expect(page).toHaveURL(/\/account\/security/);
  await expect(page.getByText("Your rights as reviewer are waiting")).toBeVisible();
  await page.goto("/review");
  await expect(page).toHaveURL(/\/account\/security/);
  const code = await setUpApp(page);
  await page.locator("#field-code").fill(code);
  await page.getByRole("button", { name: "Start to use the app" }).click();
  await expect(page.getByText("Your recovery codes, shown only now")).toBeVisible();
  await page.goto("/review");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/review/);
});

/** Begins to set up an app; answers with its present code and remembers the secret. */
async function setUpApp(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByRole("img", { name: "Square code" })).toBeVisible();
  const typed = page.getByRole("region", { name: "Authenticator app" }).locator("code");
  secret = ((await typed.textContent()) ?? "").replace(/\s/g, "");
  return generate({ secret });
}

let secret = "";

test("an authenticator app, its codes and a recovery code open an account @desktop", async ({
  page,
}) => {
  const email = "signe@holt.example";
  await register(page, email);
  await page.goto("/account/security");
  const first = await setUpApp(page);
  await page.locator("#field-code").fill("000000");
  await page.getByRole("button", { name: "Start to use the app" }).click();
  await expect(page.getByText("This is not the present code of your app.").first()).toBeVisible();
  await page.locator("#field-code").fill(first);
  await page.getByRole("button", { name: "Start to use the app" }).click();
  await expect(page.getByText("Your recovery codes, shown only now")).toBeVisible();
  const codes = await page.locator("ul.font-mono li").allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.reload();
  await expect(page.getByText("10 codes are left.")).toBeVisible();
  expect(await page.content()).not.toContain(codes[0]);

  await firstStep(page, email);
  // Half a sign-in opens nothing.
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next/);
  await page.goto("/sign-in/second-step");
  // The code was used already; the next one is taken early, as from a clock ahead.
  await page.locator("#field-code").fill(first);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("This is not the present code of your app.").first()).toBeVisible();
  const next = await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
  await page.locator("#field-code").fill(next);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/applications/);

  await firstStep(page, email);
  await page.locator("#field-recovery").fill(codes[3]?.toUpperCase() ?? "");
  await page.getByRole("button", { name: "Use the recovery code" }).click();
  await expect(page).toHaveURL(/\/applications/);
  await page.goto("/account");
  await expect(page.getByText("With a password and a recovery code")).toBeVisible();
  await firstStep(page, email);
  await page.locator("#field-recovery").fill(codes[3] ?? "");
  await page.getByRole("button", { name: "Use the recovery code" }).click();
  await expect(page.getByText("This is none of your recovery codes").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the second step and PeeringDB work as well @desktop", async ({ page }) => {
    const email = "norun@holt.example";
    await register(page, email);
    await page.goto("/account/security");
    const first = await setUpApp(page);
    await page.locator("#field-code").fill(first);
    await page.getByRole("button", { name: "Start to use the app" }).click();
    await expect(page.getByText("Your recovery codes, shown only now")).toBeVisible();
    await firstStep(page, email);
    const next = await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
    await page.locator("#field-code").fill(next);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/applications/);

    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Sign in with PeeringDB" }).click();
    await page.getByRole("button", { name: "Leo Brandt" }).click();
    await expect(page).toHaveURL(/\/applications/);
  });
});

test.describe("a passkey", () => {
  let cdp: CDPSession;
  let authenticatorId: string;

  test.beforeEach(async ({ page }) => {
    cdp = await page.context().newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    ({ authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
  });

  test("is made, signs in, and is removed @desktop", async ({ page }) => {
    const email = "passkey@holt.example";
    await register(page, email);
    await page.goto("/account/security");
    await page.getByLabel("Name of the new passkey").fill("Key on my desk");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await expect(page.getByText("The passkey is added.")).toBeVisible();
    await expect(page.getByText("Your recovery codes, shown only now")).toBeVisible();
    await expect(page.getByText("Key on my desk").first()).toBeVisible();

    await firstStep(page, email);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL(/\/applications/);
    await page.goto("/account");
    await expect(page.getByText("With a password and a passkey").first()).toBeVisible();

    // Somebody who has the password but not the device. The browser looks for it as long as the page
    // says; a minute of that shows no more than a second.
    await page.addInitScript(() => {
      const get = navigator.credentials.get.bind(navigator.credentials);
      navigator.credentials.get = (options) => {
        if (options?.publicKey) options.publicKey.timeout = 1000;
        return get(options);
      };
    });
    await firstStep(page, email);
    await cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page.getByText("The passkey was not accepted").first()).toBeVisible();
  });
});
