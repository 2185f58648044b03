import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Finding, RuleStatus } from "@/lib/core/requirements/report";
import {
  type Compared,
  isDifferent,
  revisionDifferences,
} from "@/lib/partnership/applications/revision/revision-differences";
import { applications } from "@/tests/support/random-applications";

const now = new Date("2026-11-22T12:00:00Z");
const judged = (document: ApplicationDocument): Compared => ({
  document,
  report: evaluate({ document, policy: currentPolicy, now }),
});

const document: ApplicationDocument = {
  format: "peering-service-application/1",
  partner: { name: "Ridge Networks", type: "isp", asn: 399870 },
  locations: [{ metro: "Oslo" }, { metro: "Stockholm" }],
};
const finding = (path: string | null, given: Partial<Finding> = {}): Finding => ({
  status: "fail",
  code: "single-connection",
  path,
  ...given,
});
const reported = (status: RuleStatus, findings: Finding[], of = document): Compared => ({
  document: of,
  report: {
    policyVersion: "2026-11",
    evaluatedAt: now.toISOString(),
    verdict: status === "fail" ? "falls-short" : "meets",
    results: [{ rule: "local-redundancy", level: "mandatory", status, findings }],
  },
});

/** Random documents take their time on a busy machine. */
const slow = 60_000;

describe("the differences of two revisions", () => {
  it(
    "are none for the same revision, wherever its rows stand",
    () => {
      fc.assert(
        fc.property(applications, (one) => {
          const here = judged(one);
          expect(isDifferent(revisionDifferences(here, structuredClone(here)))).toBe(false);
        }),
        { numRuns: 60 },
      );
      const turned = { ...document, locations: document.locations?.toReversed() };
      const before = reported("fail", [finding("/locations/0/connections")]);
      const after = reported("fail", [finding("/locations/1/connections")], turned);
      expect(isDifferent(revisionDifferences(before, after))).toBe(false);
    },
    slow,
  );

  it(
    "carry the older findings over into the newer ones",
    () => {
      const texts = (compared: Compared, keep: (finding: Finding) => boolean) =>
        compared.report.results
          .flatMap(({ rule, findings }) =>
            findings.filter(keep).map(({ path: _, ...rest }) => JSON.stringify([rule, rest])),
          )
          .sort();
      const counts = (one: Compared) => texts(one, ({ status }) => status !== "pass");
      fc.assert(
        fc.property(applications, applications, (a, b) => {
          const [before, after] = [judged(a), judged(b)];
          const left = counts(before);
          for (const { rule, gone, came, changed } of revisionDifferences(before, after).rules) {
            const text = ({ path: _, ...rest }: Finding) => JSON.stringify([rule, rest]);
            for (const each of [...gone, ...changed.map((one) => one.before)]) {
              const at = left.indexOf(text(each));
              expect(at).toBeGreaterThanOrEqual(0);
              left.splice(at, 1);
            }
            left.push(...[...came, ...changed.map((one) => one.after)].map(text));
          }
          expect(left.sort()).toEqual(counts(after));
        }),
        { numRuns: 80 },
      );
    },
    slow,
  );

  it(
    "turn round: what went away came, and the other way",
    () => {
      fc.assert(
        fc.property(applications, applications, (a, b) => {
          const there = revisionDifferences(judged(a), judged(b));
          const back = revisionDifferences(judged(b), judged(a));
          const size = ({ gone, came, changed }: (typeof there.rules)[number]) =>
            [gone.length, came.length, changed.length] as const;
          expect(there.rules.map(({ rule }) => rule).sort()).toEqual(
            back.rules.map(({ rule }) => rule).sort(),
          );
          for (const one of there.rules) {
            const other = back.rules.find(({ rule }) => rule === one.rule);
            const [gone, came, changed] = size(one);
            expect(other && size(other)).toEqual([came, gone, changed]);
            expect([other?.before, other?.after]).toEqual([one.after, one.before]);
          }
        }),
        { numRuns: 60 },
      );
    },
    slow,
  );

  it("tell a finding that went away from one whose values are others", () => {
    const oslo = finding("/locations/0/connections", { measured: 1, required: 2 });
    const stockholm = finding("/locations/1/connections", { measured: 1, required: 2 });
    const before = reported("fail", [oslo, stockholm]);
    const after = reported("fail", [{ ...oslo, measured: 0 }]);
    expect(revisionDifferences(before, after).rules).toEqual([
      {
        rule: "local-redundancy",
        before: "fail",
        after: "fail",
        gone: [stockholm],
        came: [],
        changed: [{ before: oslo, after: { ...oslo, measured: 0 } }],
      },
    ]);
  });

  it("name another verdict, policy and status", () => {
    const before = reported("fail", [finding(null)]);
    const after = reported("pass", []);
    after.report.policyVersion = "2027-01";
    expect(revisionDifferences(before, after)).toMatchObject({
      verdict: { before: "falls-short", after: "meets" },
      policy: { before: "2026-11", after: "2027-01" },
      rules: [{ before: "fail", after: "pass", gone: [finding(null)], came: [] }],
    });
  });
});
