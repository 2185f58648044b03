import fc from "fast-check";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { rules } from "@/lib/core/requirements/registry";
import { findingWords, type RuleTranslator } from "@/lib/core/requirements/words";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import { applications, simulableApplications } from "@/tests/support/random-applications";

const now = new Date("2026-11-22T12:00:00Z");
const report = (document: ApplicationDocument) =>
  evaluate({ document, policy: currentPolicy, now });
const statuses = (document: ApplicationDocument) =>
  Object.fromEntries(report(document).results.map(({ rule, status }) => [rule, status]));

const shuffled = <Value>(values: readonly Value[] | undefined, seed: number) =>
  values &&
  [...values]
    .map((value, at) => ({ value, key: (at * 7919 + seed) % 104_729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

describe("a report", () => {
  it("judges documents that the schema accepts", () => {
    fc.assert(
      fc.property(applications, (document) => {
        expect(parseDocument(structuredClone(document))).toMatchObject({ ok: true });
      }),
      { numRuns: 100 },
    );
  });

  it("never throws, and every finding is of a code its rule knows and has words", async () => {
    const translators: RuleTranslator[] = [];
    for (const locale of locales) {
      const messages = await messagesFor(locale);
      const onError = (error: Error) => {
        throw error;
      };
      const t = createTranslator({ locale, messages, namespace: "rules", onError });
      translators.push(t as unknown as RuleTranslator);
    }
    const codes = new Map(rules.map((rule) => [rule.id, rule.codes]));
    fc.assert(
      fc.property(applications, (document) => {
        for (const { rule, status, findings } of report(document).results) {
          if (status !== "not-applicable") expect(findings).not.toHaveLength(0);
          for (const finding of findings) {
            expect(codes.get(rule)).toContain(finding.code);
            for (const t of translators) {
              const { message, remedy } = findingWords(t, rule, finding);
              expect(message).not.toMatch(/[{}]|NaN|undefined|∞/);
              expect(remedy === null).toBe(finding.status === "pass");
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it("answers the same whatever the order of arrays", () => {
    fc.assert(
      fc.property(applications, fc.nat(104_728), (document, seed) => {
        const sites = shuffled(document.traffic?.sites, seed);
        const locations = shuffled(document.locations, seed)?.map((location) => ({
          ...location,
          connections: shuffled(location.connections, seed),
        }));
        const measurements = shuffled(document.measurements, seed);
        const traffic = { ...document.traffic, ...(sites && { sites }) };
        const other = { ...document, ...(locations && { locations }), traffic, measurements };
        expect(statuses(other)).toEqual(statuses(document));
      }),
      { numRuns: 400 },
    );
  });

  it("answers the same when all shares are scaled", () => {
    const factors = fc.constantFrom(1e-6, 0.1, 1 / 3, 3, 7, 1e6);
    fc.assert(
      fc.property(simulableApplications, factors, (document, factor) => {
        const sites = document.traffic?.sites?.map((site) => ({
          ...site,
          share: site.share * factor,
        }));
        // A share that under- or overflows is another share.
        const exact = (share: number) => share > 1e-307 && Number.isFinite(share);
        const scaled = (document.traffic?.sites ?? []).filter(({ share }) => share > 0);
        fc.pre(scaled.every(({ share }) => exact(share) && exact(share * factor)));
        const other = { ...document, traffic: { ...document.traffic, sites } };
        expect(statuses(other)).toEqual(statuses(document));
      }),
      { numRuns: 400 },
    );
  });

  it("never turns survives-* from pass to fail when a link like the others is added", () => {
    const survives = rules.filter(({ id }) => id.startsWith("survives-")).map(({ id }) => id);
    fc.assert(
      fc.property(simulableApplications, fc.nat(), fc.boolean(), (document, at, named) => {
        const places = document.locations?.filter(({ connections }) => connections?.length) ?? [];
        const place = places[at % places.length];
        const like = place?.connections?.[at % (place.connections?.length ?? 1)];
        if (!place || !like) return;
        const added = { ...like, usedForPeeringService: true, router: named ? like.router : "new" };
        const locations = document.locations?.map((location) =>
          location === place
            ? { ...location, connections: [...(location.connections ?? []), added] }
            : location,
        );
        const before = statuses(document);
        const after = statuses({ ...document, locations });
        for (const id of survives) {
          if (before[id] === "pass") expect([id, after[id]]).toEqual([id, "pass"]);
          if (before[id] !== "fail") expect([id, after[id]]).not.toEqual([id, "fail"]);
        }
      }),
      { numRuns: 600 },
    );
  });
});
