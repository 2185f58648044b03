import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { people, signIn } from "@/tests/support/visitor";

/** Pages by who looks at them. */
const pages = {
  visitor: [
    "/",
    "/partners",
    "/partners?near=London",
    "/partners?near=Lndon",
    "/partners/mesa-fiber",
    "/partners/metros",
    "/partners/metros/taipei",
    "/partners/metros/luanda",
    "/partners/api",
    "/requirements",
    "/requirements/geo-redundancy",
    "/requirements/policy",
    "/format",
    "/sign-in",
    "/register",
    "/forgot-password",
    "/nothing-is-here",
  ],
  owner: ["/applications", "/applications/new", "/organisations/new"],
  reviewer: [
    "/review",
    "/review?view=all",
    "/account",
    "/account/security",
    "/account/notifications",
  ],
  admin: [
    "/admin",
    "/admin/people",
    "/admin/mail",
    "/admin/audit",
    "/admin/exports",
    "/admin/exports/partners",
    "/admin/partners",
    "/admin/partners/import",
    "/admin/asn-conflicts",
  ],
} as const;

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`);
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Each page is looked at once, on one of two screens by one of four readers; over eight pages that follow
 * each other every combination comes up. On the other screen it has to fit as well.
 */
const readers = [
  { locale: "en-US", colorScheme: "light" },
  { locale: "zh-TW", colorScheme: "dark" },
  { locale: "en-US", colorScheme: "dark" },
  { locale: "zh-TW", colorScheme: "light" },
] as const;

const sizes = { desktop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } };

/** On which screen a page is looked at, and who looks. */
function lookAt(place: number) {
  const screen = place % 2 === 0 ? "desktop" : "phone";
  const other = place % 2 === 0 ? sizes.phone : sizes.desktop;
  return { screen, other, reader: readers[(place >> 1) % readers.length] ?? readers[0] } as const;
}

async function holds(page: Page, other: { width: number; height: number }): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1);
  expect(await problemsOf(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(other);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
}

test.describe.configure({ mode: "parallel" });

for (const [who, paths] of Object.entries(pages)) {
  for (const [place, path] of paths.entries()) {
    const { screen, other, reader } = lookAt(place);
    test.describe(`${who}, ${reader.locale}, ${reader.colorScheme}`, () => {
      test.use(reader);

      test(`${path} holds against axe and fits both screens @${screen}`, async ({ page }) => {
        if (who === "owner" || who === "reviewer" || who === "admin") {
          await signIn(page, people[who]);
        }
        await page.goto(path);
        await holds(page, other);
      });
    });
  }
}

/** Pages of an application, found from a list of the person's: what follows its address. */
const below = [
  { who: "owner", list: "/applications", rows: "applications", end: "/settings" },
  { who: "owner", list: "/applications", rows: "applications", end: "/locations" },
  { who: "owner", list: "/applications", rows: "applications", end: "/findings/lacp" },
  { who: "listedOwner", list: "/applications", rows: "applications", end: "/decisions/1" },
  { who: "reviewer", list: "/review?view=all&q=Formosa", rows: "review", end: "" },
  { who: "reviewer", list: "/review?view=all&q=Formosa", rows: "review", end: "/declaration" },
  { who: "reviewer", list: "/review?view=all&q=Formosa", rows: "review", end: "/decisions/1" },
] as const;

for (const [place, { who, list, rows, end }] of below.entries()) {
  const { screen, other, reader } = lookAt(place);
  test.describe(`${who}, ${reader.locale}, ${reader.colorScheme}`, () => {
    test.use(reader);

    test(`${rows} ${end} holds against axe and fits both screens @${screen}`, async ({ page }) => {
      await signIn(page, people[who]);
      await page.goto(list);
      const first = page.locator(`main a[href^="/${rows}/"]:not([href$="/new"])`).first();
      const address = /^\/\w+\/[0-9a-f-]{36}/.exec((await first.getAttribute("href")) ?? "");
      expect(address).not.toBeNull();
      const response = await page.goto(`${address?.[0]}${end}`);
      expect(response?.status()).toBe(200);
      await holds(page, other);
    });
  });
}

test("every public page fits 320 px @phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages.visitor) {
    await page.goto(path);
    expect(await sideways(page), path).toBeLessThanOrEqual(0);
  }
});
