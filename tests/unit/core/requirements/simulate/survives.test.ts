import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMetro } from "@/lib/core/edges/find-metro";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { survivesLinkLoss } from "@/lib/core/requirements/rules/survives-link-loss";
import { survivesSiteLoss } from "@/lib/core/requirements/rules/survives-site-loss";
import { survivesTwoSiteLosses } from "@/lib/core/requirements/rules/survives-two-site-losses";
import { buildSubject } from "@/lib/core/requirements/subject";
import { simulableApplications } from "@/tests/support/random-applications";
import { loadAfter, locationNames, placesAfter, remainders, utilisation } from "./slow-simulation";

const now = new Date("2026-11-22T12:00:00Z");
const runs = { numRuns: 400 };

const check = (rule: typeof survivesSiteLoss, document: ApplicationDocument) =>
  (rule.check(buildSubject({ document, now }), currentPolicy) ?? []).filter(
    ({ status }) => status !== "pass",
  );

const above = (value: number, bound: number) => value > bound * (1 + 1e-9);
const worst = (document: ApplicationDocument, lost: string[]) =>
  Math.max(0, ...[...loadAfter(document, lost).values()].map(utilisation));
const number = (measured: unknown) => (measured === "∞" ? Infinity : Number(measured));
const regionOf = (metro: string | undefined) => findMetro(metro ?? "")?.region;

describe("the rules of loss agree with a simulation written for reading", () => {
  it("survives-link-loss", () => {
    fc.assert(
      fc.property(simulableApplications, (document) => {
        const expected = new Map<string, number>();
        for (const [metro, { traffic }] of loadAfter(document, [])) {
          const capacity = Math.min(...remainders(document, metro));
          const least = utilisation({ traffic, capacity });
          if (above(least, 1)) expected.set(metro, least);
        }
        const found = check(survivesLinkLoss, document);
        expect(found.map(({ values }) => values?.metro).sort()).toEqual(
          [...expected.keys()].sort(),
        );
        for (const { measured, values, code } of found) {
          expect(code).toBe("overload-on-link-loss");
          const slow = expected.get(String(values?.metro)) ?? Number.NaN;
          if (slow === Infinity) expect(measured).toBe("∞");
          else expect(number(measured) / slow).toBeCloseTo(1, 9);
        }
      }),
      runs,
    );
  });

  it("survives-site-loss", () => {
    fc.assert(
      fc.property(simulableApplications, (document) => {
        const names = locationNames(document);
        const expected: string[] = [];
        for (const lost of names) {
          const loads = [...loadAfter(document, [lost]).values()].map(utilisation);
          if (loads.length === 0) expected.push(`nowhere-to-go ${lost}`);
          if (loads.some((each) => above(each, 1))) expected.push(`overload-on-site-loss ${lost}`);
          if (loads.some((each) => above(each, 0.8) && !above(each, 1))) {
            expected.push(`tight-on-site-loss ${lost}`);
          }
          const before = placesAfter(document, []);
          const leaves = placesAfter(document, [lost]).some(
            (to, site) => to !== undefined && regionOf(to) !== regionOf(before[site]),
          );
          if (leaves) expected.push(`leaves-region ${lost}`);
        }
        const found = check(survivesSiteLoss, document);
        expect(found.map(({ code, values }) => `${code} ${values?.lost}`).sort()).toEqual(
          expected.sort(),
        );
        for (const { code, measured, values } of found) {
          if (code !== "overload-on-site-loss") continue;
          const slow = worst(document, [String(values?.lost)]);
          if (slow === Infinity) expect(measured).toBe("∞");
          else expect(number(measured) / slow).toBeCloseTo(1, 9);
        }
      }),
      runs,
    );
  });

  it("survives-two-site-losses", () => {
    fc.assert(
      fc.property(simulableApplications, (document) => {
        const names = locationNames(document);
        const found = survivesTwoSiteLosses.check(buildSubject({ document, now }), currentPolicy);
        if (names.length < 3) {
          expect(found).toBeNull();
          return;
        }
        const losses = names.flatMap((one, at) =>
          names.slice(at + 1).map((other) => worst(document, [one, other])),
        );
        const [finding] = found ?? [];
        const overloaded = losses.filter((each) => above(each, 1)).length;
        expect(finding?.status).toBe(overloaded > 0 ? "warn" : "pass");
        expect(finding?.values?.overloaded).toBe(overloaded);
        expect(finding?.values?.pairs).toBe(losses.length);
        const slow = Math.max(...losses);
        if (slow === Infinity) expect(finding?.measured).toBe("∞");
        else expect(number(finding?.measured)).toBeCloseTo(slow, 9);
        const { one, other } = finding?.values ?? {};
        const claimed = worst(document, [String(one), String(other)]);
        if (slow !== Infinity) expect(claimed).toBeCloseTo(slow, 9);
        else expect(claimed).toBe(Infinity);
      }),
      runs,
    );
  });
});
