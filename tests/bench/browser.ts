import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { chromiumLaunchOptions } from "@/tests/support/chromium";
import { knownEvidence, largest, now, regionalIsp } from "./documents";
import type { Measurement } from "./measurement";

const frame = 16;

/** The report as the form makes it at a keystroke, in Chromium. */
export async function benchBrowser(): Promise<Measurement[]> {
  const script = await bundle();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const measure = (document: unknown, rounds: number) =>
      page.evaluate((input) => globalThis.measureReports(input), {
        document,
        evidence: knownEvidence(),
        now: now.toISOString(),
        rounds,
      });
    const small = await measure(regionalIsp(), 300);
    const large = await measure(largest("in order"), 30);
    const line = (measure: string, value: number, aim?: number): Measurement => ({
      measure,
      value,
      floor: frame,
      unit: "ms",
      ratio: value / frame,
      ...(aim && { aim: { most: aim, of: "value" as const } }),
    });
    return [
      line("browser: regional-isp, the first", small.first, frame),
      line("browser: regional-isp, median", small.median, frame),
      line("browser: regional-isp, worst of 300", small.worst, frame),
      line("browser: largest, median (in the form's worker)", large.median),
    ];
  } finally {
    await browser.close();
  }
}

/** The engine as the browser gets it, with the function that measures it. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["tests/bench/in-browser.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}
