import { expect, test } from "@playwright/test";
import { routes } from "@/lib/platform/routes/routes";

test("the database answers @desktop", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    database: "pglite",
    eventLoopDelay: expect.stringMatching(/^(under|over) /),
  });
});

test("the files of public/ have their types @desktop", async ({ request }) => {
  const types = {
    "/.well-known/security.txt": "text/plain; charset=utf-8",
    [routes.pasteTemplate("sites")]: "text/csv; charset=utf-8",
    [routes.sampleDocument("isp")]: "application/json; charset=utf-8",
    [routes.linkPreview()]: "image/png",
  };
  for (const [address, type] of Object.entries(types)) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()["content-type"]?.toLowerCase(), address).toBe(type);
  }
});

for (const locale of ["en-US", "zh-TW"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the home page is in the reader's language and breaks nothing", async ({ page }) => {
      const troubles: string[] = [];
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(message.text());
      });
      const outside: string[] = [];
      page.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith("http") && hostname !== "localhost") outside.push(request.url());
      });
      await page.goto("/");
      await expect(page.locator("html")).toHaveAttribute("lang", locale.replace("-US", ""));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("load");
      expect({ troubles, outside }).toEqual({ troubles: [], outside: [] });
    });
  });
}
