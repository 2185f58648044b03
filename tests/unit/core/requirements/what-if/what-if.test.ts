import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { whatIf } from "@/lib/core/requirements/what-if/what-if";
import { at, link } from "@/tests/support/equator";
import { applications } from "@/tests/support/random-applications";

const now = new Date("2026-11-22T12:00:00Z");
const ask = (document: ApplicationDocument, ...additions: Parameters<typeof whatIf>[1]) =>
  whatIf({ document, policy: currentPolicy, now }, additions);

const oslo: ApplicationDocument = {
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  locations: [
    at("Oslo", [
      link({ name: "osl-1", router: "r1", lacp: true, legacy: true, peakUtilisation: 0.5 }),
    ]),
  ],
  traffic: {
    peakMbps: 60_000,
    sites: [
      { name: "Oslo", latitude: 59.91, longitude: 10.75, share: 1, handoff: "Oslo" },
      { name: "Uppsala", latitude: 59.86, longitude: 17.64, share: 1, handoff: "Oslo" },
      { name: "Gävle", latitude: 60.67, longitude: 17.14, share: 1 },
    ],
  },
};

describe("whatIf", () => {
  it("adds a location with two links like the others, and says what changes", () => {
    const seen = ask(oslo, { kind: "location", metro: "stockholm", handsOver: true });
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.document.locations?.[1]).toEqual({
      metro: "Stockholm",
      connections: [
        { name: "Stockholm 1", router: "Stockholm router 1", bandwidthMbps: 100_000, lacp: true },
        { name: "Stockholm 2", router: "Stockholm router 2", bandwidthMbps: 100_000, lacp: true },
      ],
    });
    expect(seen.document.traffic?.sites?.map(({ handoff }) => handoff)).toEqual([
      "Oslo",
      "Stockholm",
      undefined,
    ]);
    expect(seen.changes).toContainEqual({
      rule: "geo-redundancy",
      before: "fail",
      after: "pass",
      so: "better",
    });
    expect(seen.changes.map(({ rule }) => rule)).toContain("survives-site-loss");
    expect(oslo.locations).toHaveLength(1);
  });

  it("leaves hand-offs alone when asked to, and tells that they are then too far", () => {
    const seen = ask(oslo, { kind: "location", metro: "Stockholm", handsOver: false });
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.document.traffic).toBe(oslo.traffic);
    const outbound = seen.report.results.find(({ rule }) => rule === "nearest-edge-outbound");
    expect(outbound?.findings.map(({ code }) => code)).toContain("farther-edge-used");
  });

  it("adds a link on a router of its own", () => {
    const seen = ask(oslo, { kind: "link", metro: "Oslo" });
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.document.locations?.[0]?.connections?.[1]).toEqual({
      name: "Oslo 1",
      router: "Oslo router 1",
      bandwidthMbps: 100_000,
      lacp: true,
    });
    expect(seen.changes).toContainEqual({
      rule: "local-redundancy",
      before: "fail",
      after: "pass",
      so: "better",
    });
  });

  it("starts from nothing with the recommended bandwidth", () => {
    const { locations: _, ...empty } = oslo;
    const seen = ask(empty, { kind: "location", metro: "Oslo", handsOver: true });
    expect(seen.ok && seen.document.locations?.[0]?.connections?.[0]?.bandwidthMbps).toBe(100_000);
  });

  it("says what can't be added", () => {
    const full = {
      ...oslo,
      locations: [
        at(
          "Oslo",
          Array.from({ length: 100 }, () => link()),
        ),
      ],
    };
    const code = (document: ApplicationDocument, kind: "location" | "link", metro: string) => {
      const seen = ask(
        document,
        kind === "link" ? { kind, metro } : { kind, metro, handsOver: true },
      );
      return seen.ok ? null : seen.code;
    };
    expect(code(oslo, "location", "Atlantis")).toBe("unknown-metro");
    expect(code(oslo, "location", "Oslo")).toBe("already-a-location");
    expect(code(oslo, "link", "Stockholm")).toBe("not-a-location");
    expect(code(full, "link", "Oslo")).toBe("too-many-links");
  });

  it("always gives a document that the schema accepts", () => {
    const metros = fc.constantFrom("Oslo", "Stockholm", ...edgeMetros.map(({ metro }) => metro));
    fc.assert(
      fc.property(applications, metros, fc.boolean(), (document, metro, handsOver) => {
        const seen = ask(
          document,
          ...[{ kind: "location", metro, handsOver } as const].filter(
            () => !document.locations?.some((location) => location.metro === metro),
          ),
          { kind: "link", metro },
        );
        if (!seen.ok) throw new Error(seen.code);
        expect(parseDocument(structuredClone(seen.document))).toMatchObject({ ok: true });
      }),
      { numRuns: 150 },
    );
  });
});
