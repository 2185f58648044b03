import { describe, expect, it } from "vitest";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { importChanges } from "@/lib/partnership/applications/import/import-changes";
import { readImport } from "@/lib/partnership/applications/import/read-import";

const before: ApplicationDocument = {
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  routing: { asSet: "AS-FJORD", prefixes: [{ prefix: "185.1.0.0/22" }] },
};

describe("what an import would change", () => {
  it("is nothing for the same document", () => {
    expect(importChanges(before, structuredClone(before))).toEqual([]);
  });

  it("is named part by part, with how many entries there are", () => {
    const after = {
      ...before,
      routing: { asSet: "AS-FJORD", prefixes: [] },
      traffic: { peakMbps: 1000, sites: [] },
    };
    expect(importChanges(before, after)).toEqual([
      { part: "traffic", before: null, after: null },
      { part: "prefixes", before: 1, after: 0 },
    ]);
  });
});

describe("reading what is handed in", () => {
  it("names the place where it stops being JSON", () => {
    expect(readImport('{"format":\n  oops}', 399990)).toMatchObject({
      ok: false,
      issues: [{ code: "not-json", values: { line: 2, column: 3 } }],
    });
  });

  it("names a key written twice", () => {
    const text = JSON.stringify(before).replace(
      '"name":"Fjord Net"',
      '"name":"A","name":"Fjord Net"',
    );
    expect(readImport(text, 399990)).toMatchObject({
      ok: false,
      issues: [{ path: "/partner/name", code: "duplicate-key" }],
    });
  });
});
