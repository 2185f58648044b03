import { expect, it } from "vitest";
import { scanJson } from "@/lib/core/requirements/json-scan";

const megabytes = "x".repeat(19 * 1024 * 1024);

it("says where a string of 19 MB that nothing ends stops being JSON", () => {
  expect(scanJson(`["${megabytes}`)).toEqual({ ok: false, offset: 1 });
});

it("reads a string of 19 MB, and one of a million escapes", () => {
  expect(scanJson(`"${megabytes}"`)).toEqual({ ok: true, duplicates: [] });
  expect(scanJson(`"${"\\n\\u00e9".repeat(500_000)}"`)).toEqual({ ok: true, duplicates: [] });
});
