import { describe, expect, it } from "vitest";
import { findMetro } from "@/lib/core/edges/find-metro";
import { distanceKm, earthRadiusKm } from "@/lib/core/geo/distance";
import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import { judged, type Raw } from "@/tests/support/judged";

/** The new rules about facilities as the catalogue of 2026-12 writes them, and free mail. */

const asn = 399990;
const kmPerDegree = (earthRadiusKm * Math.PI) / 180;

/** A facility row so many km north of a metro. */
function fac(id: number, metro: string, km: number, more: Raw = {}): Raw {
  const { latitude = 0, longitude = 0 } = findMetro(metro) ?? {};
  return { id, name: `Hall ${id}`, latitude: latitude + km / kmPerDegree, longitude, ...more };
}

const net = { id: 1, asn, name: "Fjord Net" };
const netfac = (...ids: number[]) => ids.map((id) => ({ id, fac_id: id, status: "ok" }));
const peeringDb = (parts: Raw) => ({
  evidence: { peeringDb: { fetchedAt: "2026-11-20T00:00:00Z", net, poc: [], ...parts } },
});
const locations =
  (...metros: string[]) =>
  (raw: Raw) => {
    const [first] = raw.locations;
    raw.locations = metros.map((metro) => ({ ...structuredClone(first), metro }));
    delete raw.measurements;
    raw.traffic = { peakMbps: 90_000 };
  };
const oslo = locations("Oslo");

describe("peeringdb-presence", () => {
  it.each<[string, Raw, string, string]>([
    ["PeeringDB not asked", { evidence: {} }, "unknown", "peeringdb-not-asked"],
    ["no network there", peeringDb({ net: null }), "unknown", "no-profile"],
    [
      "another ASN's answer",
      peeringDb({ net: { ...net, asn: 64500 }, netfac: netfac(1), fac: [fac(1, "Oslo", 0)] }),
      "unknown",
      "peeringdb-not-asked",
    ],
    [
      "a facility 99.9 km away",
      peeringDb({ netfac: netfac(1), fac: [fac(1, "Oslo", 99.9)] }),
      "pass",
      "present-everywhere",
    ],
    [
      "a facility 100.1 km away",
      peeringDb({ netfac: netfac(1), fac: [fac(1, "Oslo", 100.1)] }),
      "warn",
      "not-at-metro",
    ],
    ["no facility at all", peeringDb({ netfac: [], fac: [] }), "warn", "not-at-metro"],
    [
      "a facility without coordinates",
      peeringDb({ netfac: netfac(1), fac: [{ id: 1 }] }),
      "unknown",
      "facility-not-placed",
    ],
    [
      "a facility without a row",
      peeringDb({ netfac: netfac(1, 2), fac: [fac(1, "Stockholm", 0)] }),
      "unknown",
      "facility-not-placed",
    ],
    [
      "one near and one not placed",
      peeringDb({ netfac: netfac(1, 2), fac: [fac(1, "Oslo", 5)] }),
      "pass",
      "present-everywhere",
    ],
    [
      "a netfac row that is deleted",
      peeringDb({ netfac: [{ fac_id: 1, status: "deleted" }], fac: [fac(1, "Oslo", 0)] }),
      "warn",
      "not-at-metro",
    ],
    [
      "a fac row that is deleted",
      peeringDb({ netfac: netfac(1), fac: [fac(1, "Oslo", 0, { status: "deleted" })] }),
      "warn",
      "not-at-metro",
    ],
    [
      "rows without a status",
      peeringDb({ netfac: [{ fac_id: 1 }], fac: [fac(1, "Oslo", 0)] }),
      "pass",
      "present-everywhere",
    ],
    [
      "a row that is no facility of the network",
      peeringDb({ netfac: netfac(2), fac: [fac(1, "Oslo", 0), fac(2, "Stockholm", 0)] }),
      "warn",
      "not-at-metro",
    ],
  ])("%s", (_, evidence, status, code) => {
    const answer = judged("peeringdb-presence", oslo, evidence);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
  });

  it("takes 100 km to one part in 10^9 as within", () => {
    const at = (km: number) => fac(1, "Oslo", km);
    const { latitude = 0, longitude = 0 } = findMetro("Oslo") ?? {};
    const just = at(100 * (1 + 5e-10));
    expect(distanceKm({ latitude, longitude }, just)).toBeGreaterThan(100);
    const near = peeringDb({ netfac: netfac(1), fac: [just] });
    expect(judged("peeringdb-presence", oslo, near).status).toBe("pass");
    const far = peeringDb({ netfac: netfac(1), fac: [at(100 * (1 + 2e-9))] });
    expect(judged("peeringdb-presence", oslo, far).status).toBe("warn");
  });

  it("judges each location, names its metro, and takes the worst", () => {
    const near = peeringDb({ netfac: netfac(1), fac: [fac(1, "Oslo", 0)] });
    const answer = judged("peeringdb-presence", locations("Oslo", "Madrid"), near);
    expect(answer.places).toEqual(["not-at-metro /locations/1"]);
    expect(answer.findings[0]).toMatchObject({ required: 100, values: { metro: "Madrid" } });
    const none = judged("peeringdb-presence", (raw) => delete raw.locations, near);
    expect([none.status, none.codes]).toEqual(["unknown", ["not-declared"]]);
  });
});

describe("facility-consistent", () => {
  const facility =
    (...ids: (number | undefined)[]) =>
    (raw: Raw) => {
      locations("Oslo", "Stockholm")(raw);
      for (const [at, id] of ids.entries())
        raw.locations[at].connections[0].peeringDbFacilityId = id;
    };

  it("is unknown while no connection names one", () => {
    const { status, places } = judged("facility-consistent", facility());
    expect([status, places]).toEqual([
      "unknown",
      ["not-declared /locations/0/connections/0/peeringDbFacilityId"],
    ]);
  });

  it("warns of one facility in two metros, once, and not of one at two links of a metro", () => {
    const { status, places } = judged("facility-consistent", facility(7, 7));
    expect([status, places]).toEqual([
      "warn",
      ["facility-in-two-metros /locations/1/connections/0/peeringDbFacilityId"],
    ]);
    const sameMetro = (raw: Raw) => {
      facility(7)(raw);
      raw.locations[0].connections[1].peeringDbFacilityId = 7;
    };
    expect(judged("facility-consistent", sameMetro).status).toBe("pass");
  });

  it("warns of a facility more than 100 km away, by rows about the partner's own ASN", () => {
    const rows = (km: number, more: Raw = {}) => peeringDb({ fac: [fac(7, "Oslo", km)], ...more });
    const far = judged("facility-consistent", facility(7), rows(101));
    expect([far.status, far.codes]).toEqual(["warn", ["facility-elsewhere"]]);
    expect(far.findings[0]?.measured).toBeCloseTo(101, 3);
    expect(judged("facility-consistent", facility(7), rows(99)).status).toBe("pass");
    expect(judged("facility-consistent", facility(7)).status).toBe("pass");
    const foreign = rows(101, { net: { ...net, asn: 64500 } });
    expect(judged("facility-consistent", facility(7), foreign).status).toBe("pass");
  });
});

describe("noc-email-domain", () => {
  const mail = (email: string) => (raw: Raw) => {
    raw.contacts = [{ role: "noc", email }];
  };
  it.each([
    ["noc@gmail.com;", "fail", "fail"],
    ["noc@g\u200bmail.com", "fail", "fail"],
    ["noc@ｇｍａｉｌ．com", "fail", "fail"],
    ["<noc@posteo.de>", "fail", "pass"],
    ["noc@rediff.com", "fail", "pass"],
    ["noc@sify.com", "pass", "fail"],
    ["noc@noc.gmail.com", "pass", "fail"],
  ])("%s: %s, and %s under 2026-11", (email, now, before) => {
    expect(judged("noc-email-domain", mail(email)).status).toBe(now);
    expect(judged("noc-email-domain", mail(email), { policy: policy202611 }).status).toBe(before);
  });
});
