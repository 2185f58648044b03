import { expect, test } from "@playwright/test";

test("the database answers @desktop", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    database: "pglite",
    eventLoopDelay: expect.stringMatching(/^(under|over) /),
  });
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
