import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CanonicalText, canonicalJson } from "@/lib/core/json/canonical-json";
import { canonicalSteps } from "@/lib/core/json/canonical-steps";
import { atOnce } from "@/lib/core/steps/steps";
import { freezingSteps } from "@/lib/partnership/applications/revision/freeze";
import { revisionHash } from "@/lib/partnership/applications/revision/revision-hash";
import { knownEvidence, largest } from "@/tests/bench/documents";

const inSteps = (value: unknown) => atOnce(canonicalSteps(value)).text;

describe("canonical JSON in steps", () => {
  it("is what it is at once, for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => inSteps(value) === canonicalJson(value)),
      { numRuns: 500 },
    );
  });

  it("is what it is at once, for long lists and what is undefined", () => {
    const rows = Array.from({ length: 1777 }, (_, at) => ({ b: at, a: [null, "é"], c: undefined }));
    const value = { z: rows, a: { list: [rows, undefined, 1e-7, -0] }, left: undefined };
    expect(inSteps(value)).toBe(canonicalJson(value));
    expect(JSON.parse(inSteps(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it("stops where others may have a turn", () => {
    const steps = canonicalSteps(Array.from({ length: 5000 }, (_, at) => ({ at })));
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThanOrEqual(10);
  });

  it("takes what is written already as it is", () => {
    expect(canonicalJson({ b: new CanonicalText("[1,2]"), a: 1 })).toBe('{"a":1,"b":[1,2]}');
  });
});

it("a judgement made ready in steps has the hash that anyone can recompute", () => {
  const document = largest("amiss", { siteCount: 700, measurementCount: 700 });
  const report = {
    policyVersion: "2026-12",
    evaluatedAt: "2026-11-22T12:00:00.000Z",
    verdict: "meets" as const,
    results: [],
  };
  const frozen = { document, evidence: knownEvidence(), policyVersion: "2026-12", report };
  const texts = atOnce(freezingSteps(frozen));
  expect(texts.hash).toBe(revisionHash(frozen));
  expect(JSON.parse(texts.document.text)).toEqual(JSON.parse(JSON.stringify(document)));
});
