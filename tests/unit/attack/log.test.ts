import { describe, expect, it } from "vitest";
import { faultsOfLog } from "@/tests/attack/log";

const good = [
  "▲ Next.js 16.4.6",
  "- Local:         http://127.0.0.1:4100",
  "✓ Ready in 620ms",
  "✓ Running next.config.ts took 1.5s",
  `Audit anchor: 78,${"0f".repeat(32)} at 2026-11-27T14:21:20.877Z`,
  "An import (document) could not be read: its process ended with SIGABRT.",
  "Error: aborted",
  "    at ignore-listed frames {",
  "  code: 'ECONNRESET'",
  "}",
  "",
].join("\n");

describe("the log of an attacked server", () => {
  it("may hold what a server says of itself", () => {
    expect(faultsOfLog(good)).toEqual([]);
  });

  it.each([
    ["a stack trace", "    at Object.get (.next/server/chunks/a.js:2:2682)"],
    ["a stack trace", "    at /app/lib/platform/db/client.ts:12:5"],
    ["arguments", "Invalid `prisma.user.findUnique()` invocation in"],
    ["somebody@reef.example", "An import (somebody@reef.example) could not be read"],
    ["+44 20 7946 0000", "Error: aborted +44 20 7946 0000"],
    ["not expected", "Error: MISSING_MESSAGE: a.b (en)"],
    ["not expected", "TypeError: Cannot read properties of null"],
    ["not expected", "(node:1) MaxListenersExceededWarning: Possible EventTarget memory leak"],
  ])("must not hold %s", (what, line) => {
    const faults = faultsOfLog(`${good}${line}\n${good}`);
    expect(faults.join("\n")).toContain(what);
  });
});
