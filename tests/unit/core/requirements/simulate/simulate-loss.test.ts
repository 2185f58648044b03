import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMetro } from "@/lib/core/edges/find-metro";
import { distanceKm } from "@/lib/core/geo/distance";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { pairLosses, singleLosses } from "@/lib/core/requirements/simulate/loss";
import { lossRows, worstPairRows } from "@/lib/core/requirements/simulate/loss-rows";
import { simulateLoss } from "@/lib/core/requirements/simulate/simulate-loss";
import { buildSubject } from "@/lib/core/requirements/subject";
import { at, documentOf, edge, link, now, site } from "@/tests/support/equator";
import { simulableApplications } from "@/tests/support/random-applications";
import { loadAfter, placesAfter, utilisation } from "./slow-simulation";

const names = (document: ApplicationDocument, positions: readonly number[]) =>
  positions.map((position) => document.locations?.[position]?.metro ?? "");

describe("simulateLoss", () => {
  it("agrees with a simulation written for reading, for locations and pairs", () => {
    fc.assert(
      fc.property(simulableApplications, (document) => {
        const subject = buildSubject({ document, now });
        const losses = [...singleLosses(subject), ...pairLosses(subject)];
        for (const loss of losses) {
          if (loss.kind !== "location" && loss.kind !== "pair") continue;
          const gone = names(document, loss.kind === "pair" ? loss.locations : [loss.location]);
          const outcome = simulateLoss(subject, loss);
          const slow = loadAfter(document, gone);
          for (const after of outcome?.locations ?? []) {
            const expected = slow.get(after.metro);
            expect(after.lost).toBe(expected === undefined);
            if (expected === undefined) continue;
            expect(after.trafficMbps).toBeCloseTo(expected.traffic, 3);
            expect(after.capacityMbps).toBe(expected.capacity);
            const ratio = utilisation(expected);
            if (ratio === Infinity) expect(after.utilisation).toBe(Infinity);
            else expect(after.utilisation).toBeCloseTo(ratio, 9);
          }
          const places = placesAfter(document, gone);
          for (const { site: position, from, to, addedKm } of outcome?.moves ?? []) {
            expect(to === null ? undefined : names(document, [to])[0]).toBe(places[position]);
            if (to === null) continue;
            const [near, far] = names(document, [from, to]).map((name) => findMetro(name));
            const declared = document.traffic?.sites?.[position];
            if (!near || !far || !declared) throw new Error("no such metro");
            const added = distanceKm(declared, far) - distanceKm(declared, near);
            expect(addedKm).toBeCloseTo(added, 3);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  const world = {
    edges: [edge("A", 0), edge("B", 300), edge("C", 700, "Asia")],
    locations: [
      at("A", [link({ name: "a1", router: "r1" }), link({ router: "r1" })]),
      at("B"),
      at("C"),
    ],
    sites: [site("a", 10, 3), site("b", 300, 1)],
    peakMbps: 120_000,
  };
  const subject = buildSubject({ document: documentOf(world), edges: world.edges, now });

  it("plays the loss of a connection and of a router without moving anybody", () => {
    const one = simulateLoss(subject, { kind: "connection", location: 0, connection: 0 });
    expect(one?.moves).toEqual([]);
    expect(one?.locations[0]).toMatchObject({ capacityMbps: 100_000, utilisation: 0.9 });
    const router = simulateLoss(subject, { kind: "router", location: 0, router: "R1" });
    expect(router?.locations[0]).toMatchObject({ capacityMbps: 0, utilisation: Infinity });
  });

  it("says where traffic goes and how much farther", () => {
    const outcome = simulateLoss(subject, { kind: "location", location: 0 });
    expect(outcome).toMatchObject({ movedMbps: 90_000, strandedMbps: 0 });
    expect(outcome?.meanAddedKm).toBeCloseTo(280, 6);
    expect(outcome?.moves).toMatchObject([{ name: "a", from: 0, to: 1, leavesRegion: false }]);
    expect(outcome?.locations[1]).toMatchObject({ trafficMbps: 120_000, receivedMbps: 90_000 });
  });

  it("gives a row for every connection, router and location, and for the worst pairs", () => {
    const rows = lossRows(subject, currentPolicy);
    expect(rows.map(({ loss }) => loss.kind)).toEqual([
      ...["connection", "connection", "router"],
      ...["connection", "connection", "connection", "connection"],
      ...["location", "location", "location"],
    ]);
    expect(rows[0]).toMatchObject({ name: "a1", metros: ["A"], bearing: "tight" });
    expect(rows[2]).toMatchObject({ name: "r1", metros: ["A"], bearing: "overloaded" });
    expect(rows[7]).toMatchObject({ name: null, bearing: "fits", busiest: { metro: "B" } });
    const pairs = worstPairRows(subject, currentPolicy, 2);
    expect(pairs).toHaveLength(2);
    expect(pairs[0]?.busiest?.utilisation).toBeCloseTo(0.6, 12);
    expect(
      pairs.some(
        ({ metros, leavingSites }) => metros[0] === "A" && metros[1] === "B" && leavingSites === 2,
      ),
    ).toBe(true);
  });

  it("strands the traffic of the only location, and waits for sites and peak", () => {
    const only = { ...world, locations: [at("A")] };
    const alone = buildSubject({ document: documentOf(only), edges: world.edges, now });
    const outcome = simulateLoss(alone, { kind: "location", location: 0 });
    expect(outcome).toMatchObject({ strandedMbps: 120_000, movedMbps: 0, meanAddedKm: null });
    expect(lossRows(alone, currentPolicy).at(-1)).toMatchObject({ bearing: "stranded" });
    const early = buildSubject({
      document: documentOf({ ...only, sites: [] }),
      edges: world.edges,
      now,
    });
    expect(simulateLoss(early, { kind: "nothing" })).toBeNull();
    expect(lossRows(early, currentPolicy)).toEqual([]);
  });
});
