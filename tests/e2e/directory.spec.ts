import { expect, test } from "@playwright/test";
import * as companies from "@/lib/interfaces/demo/story/companies";
import { people } from "@/tests/support/visitor";

test("a customer finds partners near a city, the nearest first", async ({ page }) => {
  await page.goto("/partners");
  await page.getByLabel("Near a city").fill("Taipei");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/near=Taipei/);
  await expect(page.getByText("Taipei, Taiwan, the nearest first")).toBeVisible();
  const first = page.getByRole("table").getByRole("row").nth(1);
  await expect(first).toContainText(/Taipei\s*\d+ km \(\d+ mi\)/);
  await first.getByRole("link").click();
  await expect(page).toHaveURL(/\/partners\/[a-z0-9-]+$/);
  await page.reload();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", page.url());
  await page.getByRole("link", { name: "Taipei", exact: true }).last().click();
  await expect(page).toHaveURL(/\/partners\/metros\/taipei$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Partners in Taipei");
  await expect(page.getByRole("table", { name: "Metros nearby" })).toContainText(/\d+ km/);
});

test("of several cities of one name the right one can be chosen", async ({ page }) => {
  await page.goto("/partners?near=London");
  await expect(page.getByText("London, ENG, United Kingdom, the nearest first")).toBeVisible();
  await page
    .getByRole("navigation", { name: "Other places of that name" })
    .getByText("Canada")
    .click();
  await expect(page.getByText("London, ON, Canada, the nearest first")).toBeVisible();
  await page.goto("/partners?near=Lndon");
  await expect(page.getByLabel("Near a city")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText(/No city called “Lndon” is known/)).toBeVisible();
});

test("the map follows the filter and its list says the same", async ({ page }) => {
  await page.goto("/partners?region=Asia");
  const map = page.getByRole("group", { name: "Metros with a partner" });
  const onMap = await map
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")).sort());
  await page.getByText("Metros as a list").click();
  const listed = await page
    .locator("main details ul a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")).sort());
  expect(listed).toEqual(onMap);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.join()).not.toContain("Oslo");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("search, places and the command work", async ({ page }) => {
    await page.goto("/partners");
    await page.getByLabel("Near a city").fill("London");
    await page.getByLabel("Type").selectOption("ixp");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/near=London/);
    await page.goto("/partners?region=Asia&q=a");
    await expect(page.locator("pre")).toContainText("/api/partners?q=a&region=Asia'");
    await page.goto("/partners/metros");
    await page.getByRole("link", { name: "Oslo", exact: true }).last().click();
    await expect(page).toHaveURL(/\/partners\/metros\/oslo$/);
  });
});

test("copy as curl carries the filter, and the command answers @desktop", async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/partners?near=Taipei&type=isp");
  await page.getByRole("button", { name: "Copy as curl" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const [, address = ""] = /^curl '(.*)'$/.exec(command) ?? [];
  const answer = await (await request.get(address)).json();
  expect(answer.near.name).toBe("Taipei");
  const names = await page.getByRole("table").getByRole("rowheader").allInnerTexts();
  expect(answer.partners.map(({ name }: { name: string }) => name)).toEqual(names);
});

test("programs are told whether anything changed @desktop", async ({ request }) => {
  const first = await request.get("/api/partners?limit=2");
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  const { etag = "" } = first.headers();
  const again = await request.get("/api/partners?limit=2", { headers: { "if-none-match": etag } });
  expect([again.status(), await again.text()]).toEqual([304, ""]);
  const head = await request.head("/api/partners?limit=2");
  expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, etag, ""]);
  const preflight = await request.fetch("/api/partners", {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-method": "GET" },
  });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()["access-control-allow-headers"]).toContain("If-None-Match");
  const wrong = await request.get("/api/partners?limit=many");
  expect(wrong.headers()["content-type"]).toBe("application/problem+json");
  expect((await wrong.json()).detail).toBe("limit must be a whole number from 1 to 200.");
  expect((await request.get("/api/openapi.json")).headers()["content-type"]).toContain("json");
  expect((await request.get("/partners/metros/hong-kong", { maxRedirects: 0 })).status()).toBe(308);
  expect((await request.get("/partners/metros/atlantis")).status()).toBe(404);
});

test("nothing private is on a public page or in the API @desktop", async ({ request }) => {
  const domains = Object.values(companies)
    .flat()
    .flatMap((company) => ("domain" in company ? [`@${company.domain}`, company.phone] : []));
  const hidden = [
    ...Object.values(people),
    ...domains,
    "Rosa Whitfield",
    "Amir Haddad",
    "organisationId",
  ];
  expect(domains.length).toBeGreaterThan(8);
  const part = await (await request.get("/sitemaps/partners-1.xml")).text();
  const partners = [...part.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => address);
  expect(partners.length).toBeGreaterThan(0);
  const api = partners.map((address) => address.replace("/partners/", "/api/partners/"));
  const lists = ["/partners", "/partners?near=Oslo", "/partners/metros", "/partners/metros/oslo"];
  for (const address of [...partners, ...api, ...lists, "/api/partners", "/api/metros"]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    const text = await response.text();
    for (const word of hidden) expect(text, address).not.toContain(word);
  }
});
