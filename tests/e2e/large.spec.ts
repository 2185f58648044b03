import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

/** Bytes of HTML that a page of a large application may have. */
const most = 300_000;

/** Heavier: much else beside map and report, every site with five fields, a loss beside its tables. */
const heavier: Readonly<Record<string, number>> = {
  "/review/large": 420_000,
  "/review/large?about=/traffic/sites/9999": 420_000,
  "/applications/large/traffic": 335_000,
  "/applications/large/traffic?page=200": 335_000,
  "/applications/large/simulation?fail=metro:Oslo": 345_000,
};

type Weighed = { what: string; as: string; status: number; bytes: number; hasRow: boolean };

test("each page of an application with 10,000 sites is light @desktop", async () => {
  test.setTimeout(600_000);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "tests/support/large-pages.ts"],
    { maxBuffer: 50_000_000, env: { ...process.env, BENCH_PORT: "" } },
  );
  const weighed: Weighed[] = JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]");
  expect(weighed.length).toBeGreaterThan(20);
  for (const { what, as, status, bytes } of weighed) {
    const named = `${what} as ${as}`;
    expect.soft(status, named).toBe(what === "submit" ? 303 : 200);
    expect.soft(bytes, named).toBeLessThan(heavier[what] ?? most);
  }
  const row = weighed.find(({ what }) => what.includes("/declaration?at="));
  expect(row?.hasRow, "the row that an address names is on the page it opens").toBe(true);
});
