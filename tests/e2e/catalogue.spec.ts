import { expect, test } from "@playwright/test";

test("a visitor finds a requirement and reads all it may answer", async ({ page }) => {
  await page.goto("/requirements");
  await page.getByLabel("Search").fill("different routers");
  await page.getByLabel("Level").selectOption("mandatory");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/q=different\+routers&level=mandatory/);
  await page.getByRole("link", { name: "Connections on different routers" }).click();
  await expect(page).toHaveURL("/requirements/router-diversity");
  await expect(page.getByText("same-microsoft-router")).toBeVisible();
  await expect(page.getByText("Routers at each location")).toBeVisible();
});

test("a requirement that does not exist is not found @desktop", async ({ page }) => {
  expect((await page.goto("/requirements/no-such-rule"))?.status()).toBe(404);
});

test("a number of the programme's own says so and why @desktop", async ({ page }) => {
  await page.goto("/requirements/geo-redundancy");
  const thresholds = page.getByRole("region", { name: "Thresholds of policy 2026-12" });
  await expect(thresholds).toContainText("100 km");
  await expect(thresholds).toContainText("Ours");
  await expect(thresholds).toContainText("60 km");
});

test("the schemas and the example are served to anybody @desktop", async ({ request }) => {
  const schema = await request.get("/api/schemas/application.json");
  expect(schema.headers()["content-type"]).toContain("application/schema+json");
  expect(schema.headers()["cache-control"]).toContain("max-age");
  expect(await schema.json()).toMatchObject({ title: "peering-service-application/1" });
  expect((await request.get("/api/schemas/evidence.json")).status()).toBe(200);
  expect(await (await request.get("/api/schemas/example.json")).json()).toMatchObject({
    partner: { name: "Garua Net" },
  });
});

test("search engines are told of public pages only @desktop", async ({ request }) => {
  const parts = await (await request.get("/sitemap.xml")).text();
  const addresses = [...parts.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => address);
  expect(addresses.map((address) => new URL(address).pathname)).toEqual([
    "/sitemaps/pages.xml",
    "/sitemaps/partners-1.xml",
  ]);
  const texts = await Promise.all(
    addresses.map(async (address) => (await request.get(address)).text()),
  );
  const sitemap = texts.join("");
  expect((await request.get("/sitemaps/partners-2.xml")).status()).toBe(404);
  expect(sitemap).toContain("/requirements/geo-redundancy<");
  expect(sitemap).toContain("/partners/metros/hong-kong-sar<");
  expect(sitemap).toContain("/partners/mesa-fiber<");
  expect(sitemap).not.toContain("/applications");
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /review");
});
