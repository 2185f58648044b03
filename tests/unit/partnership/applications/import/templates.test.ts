import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { type PasteTarget, pasteRows } from "@/lib/partnership/applications/import/paste";
import {
  connectionColumns,
  prefixColumns,
  siteColumns,
} from "@/lib/partnership/applications/import/paste-columns";
import { readTable } from "@/lib/partnership/applications/import/paste-table";
import { routes } from "@/lib/platform/routes/routes";
import { sampleNames } from "@/lib/platform/routes/sample-names";

const basis: DraftBasis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };
const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});
const columns = { sites: siteColumns, connections: connectionColumns, prefixes: prefixColumns };
const read = (address: string) => readFileSync(`public${address}`, "utf8");

describe.each(Object.keys(columns) as PasteTarget[])("the template for %s", (target) => {
  const text = read(routes.pasteTemplate(target));

  it("is taken whole", () => {
    const { added, refused } = pasteRows(target, text, values, basis);
    expect(refused).toEqual([]);
    expect(added).toBe(text.trim().split("\n").length - 1);
  });

  it("has a heading for each column", () => {
    const row = readTable<string>(text, columns[target]).rows[0];
    expect(Object.keys(row?.cells ?? {})).toEqual(columns[target].map(({ field }) => field));
  });
});

describe("the sample documents", () => {
  it("are those that pages link to", () => {
    const files = readdirSync("public/samples").map((file) => file.replace(".json", ""));
    expect(files.sort()).toEqual([...sampleNames].sort());
  });

  it.each(sampleNames)("%s is well formed, and a whole one breaks no rule", (name) => {
    const parsed = parseDocument(JSON.parse(read(routes.sampleDocument(name))));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { results } = evaluate({
      document: parsed.document,
      policy: currentPolicy,
      now: new Date("2026-11-27T12:00:00Z"),
    });
    const failing = results.filter(({ status }) => status === "fail").map(({ rule }) => rule);
    expect(failing).toEqual([]);
  });
});
