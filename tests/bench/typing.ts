import { chromium, type Page } from "@playwright/test";
import { chromiumLaunchOptions } from "@/tests/support/chromium";
import type { Measurement } from "./measurement";
import { largestDraft } from "./pages/seed";
import { type Served, served } from "./pages/served";

/** What a browser calls a long task, and the longest that typing may meet, in ms. */
const longTask = 50;

/** Sections of the form, and the field in each that is typed into, by its pointer. */
const fields = {
  organisation: "/contacts/0/name",
  locations: "/locations/0/connections/0/name",
  traffic: "/traffic/sites/0/name",
} as const;

/** Typing a word in the largest document on the real form, in Chromium. */
export async function benchTyping(): Promise<Measurement[]> {
  const place = await served();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const lines: Measurement[] = [];
    for (const [section, pointer] of Object.entries(fields)) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addCookies([cookieOf(place)]);
      const value = await longestWhileTyping(await context.newPage(), place, section, pointer);
      await context.close();
      lines.push({
        measure: `typing: ${section}, longest task`,
        value,
        floor: longTask,
        unit: "ms",
        ratio: value / longTask,
        aim: { most: longTask, of: "value" },
      });
    }
    return lines;
  } finally {
    await browser.close();
  }
}

function cookieOf({ address, cookies }: Served) {
  const [name = "", value = ""] = cookies.partner.split("=", 2);
  return { name, value, url: address.origin };
}

/** Types a word at a quick typist's pace and waits for the report and the saving; 0 without a long task. */
async function longestWhileTyping(
  page: Page,
  { address }: Served,
  section: string,
  pointer: string,
): Promise<number> {
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(new URL(`/applications/${largestDraft}/${section}`, address).href);
  await page.waitForLoadState("load");
  const field = page.locator(`[name="${pointer}"]`);
  await field.click();
  // Hydration, and whatever the page does when it is new, is not typing.
  await page.waitForTimeout(3_000);
  await page.evaluate(() => {
    globalThis.longTasks = [];
  });
  await field.pressSequentially("Trondheim", { delay: 90 });
  await page.waitForTimeout(4_000);
  return page.evaluate(() => Math.max(0, ...globalThis.longTasks));
}

declare global {
  /** Durations in ms of the page's long tasks since it was emptied. */
  var longTasks: number[];
}
