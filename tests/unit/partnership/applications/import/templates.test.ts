import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import { contactFields, siteFields } from "@/lib/partnership/applications/form/form-values";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { readPaste } from "@/lib/partnership/applications/import/paste";
import { listColumns } from "@/lib/partnership/applications/import/paste-columns";
import { routes } from "@/lib/platform/routes/routes";
import { sampleNames } from "@/lib/platform/routes/sample-names";

const basis: DraftBasis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };
const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});
const columns = {
  contacts: contactFields,
  sites: siteFields,
  connections: listColumns.connections.columns.map(({ field }) => field),
  prefixes: listColumns.prefixes.columns.map(({ field }) => field),
};
const read = (address: string) => readFileSync(`public${address}`, "utf8");

describe.each(Object.keys(columns) as (keyof typeof columns)[])("the template for %s", (target) => {
  const text = read(routes.pasteTemplate(target));
  const reading = readPaste({ target, text }, values, basis);

  it("is taken whole", () => {
    expect(reading.refused).toEqual([]);
    expect(reading.added).toBe(text.trim().split("\n").length - 1);
  });

  it("has a heading for each column", () => {
    const fields = reading.columns.map(({ field }) => field);
    expect(fields.sort()).toEqual([...columns[target]].sort());
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
