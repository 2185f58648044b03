import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { atlasMeasurements } from "@/lib/sources/atlas/atlas-measurements";
import { readAtlasProbes } from "@/lib/sources/atlas/atlas-probes";
import { readRipeAtlas } from "@/lib/sources/atlas/ripe-atlas";

/** Results in the shapes of the documentation, version by version. */

const time = 1_793_870_400;
const measuredAt = "2026-11-05T09:20:00.000Z";
const reply = { from: "192.0.2.1", rtt: 0.5, size: 28, ttl: 255 };
const silent = { x: "*" };

const ping1 = {
  ...{ addr: "198.51.100.7", name: "edge.example", from: "192.0.2.9", fw: 1, prb_id: 165 },
  ...{ avg: 20.126, min: 19.938, max: 20.3, dup: 0, sent: 3, rcvd: 3, msm_id: 47, timestamp: time },
};
const ping4400 = {
  ...{ addr: "198.51.100.7", name: "edge.example", srcaddr: "192.0.2.9", fw: 4400, prb_id: 165 },
  ...{ mode: "ICMP4", avg: 3, min: 2.5, max: 4, sent: 3, rcvd: 2, msm_id: 48, timestamp: time },
  result: [{ rtt: 4 }, silent, { rtt: 2.5004 }],
};
const ping5080 = {
  ...{ fw: 5080, mver: "2.6.2", lts: 11, dst_name: "edge.example", dst_addr: "198.51.100.7" },
  ...{ type: "ping", msm_name: "Ping", af: 4, proto: "ICMP", min: 7.1, sent: 3, rcvd: 3 },
  ...{ msm_id: 49, prb_id: 1000650, timestamp: time },
  result: [{ rtt: 7.3 }, { rtt: 7.1 }, { rtt: 7.2 }],
};
const trace4460 = {
  ...{ fw: 4460, type: "traceroute", dst_addr: "198.51.100.7", dst_name: "198.51.100.7", af: 4 },
  ...{ msm_id: 50, prb_id: 190, timestamp: time, endtime: time + 20, paris_id: 2, proto: "UDP" },
  result: [
    { hop: 1, result: [reply, reply, reply] },
    { hop: 2, result: [silent, silent, silent] },
    {
      hop: 3,
      result: [
        { from: "198.51.100.7", rtt: 12.3 },
        { from: "198.51.100.7", rtt: 11.8 },
      ],
    },
  ],
};
const trace5000 = {
  ...trace4460,
  ...{ fw: 5000, dst_addr: "2001:DB8::7", msm_id: 51, af: 6 },
  result: [
    {
      hop: 1,
      result: [
        { ...reply, from: "2001:db8::1" },
        { from: "2001:db8::1", late: 2 },
      ],
    },
    { hop: 2, error: "connect failed: Network is unreachable" },
    {
      hop: 255,
      result: [
        { from: "2001:db8::7", rtt: 14.25, err: "p" },
        { from: "2001:db8::7", late: 1 },
      ],
    },
  ],
};
const trace4400 = {
  ...{ fw: 4400, name: "edge.example", addr: "198.51.100.7", "paris-id": 1, pf: "IPv4" },
  ...{ msm_id: 52, prb_id: 190, timestamp: time },
  result: trace4460.result,
};
const trace1 = {
  ...{ from: "192.0.2.9", fw: 1, msm_id: 53, prb_id: 21, timestamp: time },
  result:
    "traceroute to edge.example (198.51.100.7), 32 hops max, 16 byte packets\n" +
    " 1  192.0.2.1  0.612 ms  0.434 ms  0.404 ms\n" +
    " 2  *  *  *\n" +
    " 3  198.51.100.70  9.1 ms  9.2 ms  9.3 ms\n" +
    " 4  198.51.100.7  10.5 ms  *  10.25 ms\n",
};

describe("readRipeAtlas", () => {
  it.each([
    ["ping of firmware 1", ping1, "ping", "edge.example", 19.938],
    ["ping of firmware 4400", ping4400, "ping", "edge.example", 2.5],
    ["ping of firmware 5080", ping5080, "ping", "edge.example", 7.1],
    ["traceroute of firmware 1", trace1, "traceroute", "edge.example", 10.25],
    ["traceroute of firmware 4400", trace4400, "traceroute", "edge.example", 11.8],
    ["traceroute of firmware 4460", trace4460, "traceroute", "198.51.100.7", 11.8],
    ["traceroute of firmware 5000", trace5000, "traceroute", "198.51.100.7", 14.25],
  ])("reads a %s", (_, result, kind, target, rttMs) => {
    const { results, skipped } = readRipeAtlas(JSON.stringify([result]));
    expect(skipped).toEqual([]);
    expect(results).toEqual([
      { at: 1, kind, target, rttMs, measuredAt, probe: result.prb_id, measurement: result.msm_id },
    ]);
  });

  it("reads one result a line as it reads an array, with a byte order mark and CRLF", () => {
    const lines = `\uFEFF${[ping1, trace5000].map((each) => JSON.stringify(each)).join("\r\n")}\r\n`;
    const array = readRipeAtlas(JSON.stringify([ping1, trace5000]));
    expect(readRipeAtlas(lines)).toEqual(array);
    expect(array.results).toHaveLength(2);
  });

  it("lists what it can't use, and keeps the rest", () => {
    const lines = [
      "{ broken",
      JSON.stringify(ping1),
      "17",
      JSON.stringify({ ...ping5080, type: "dns" }),
      JSON.stringify({ ...ping5080, prb_id: undefined }),
      JSON.stringify({ ...ping5080, timestamp: "yesterday" }),
      JSON.stringify({ ...ping5080, dst_name: "", dst_addr: undefined }),
      JSON.stringify({ ...ping5080, min: -1, result: [silent, { error: "unreachable" }] }),
      JSON.stringify({ ...trace4460, result: trace4460.result.slice(0, 2) }),
      JSON.stringify({ ...ping5080, min: undefined, result: { error: { dnserr: "no" } } }),
      JSON.stringify({ ...trace1, result: "sh: traceroute: not found" }),
    ];
    const { results, skipped } = readRipeAtlas(lines.join("\n"));
    expect(results.map(({ at }) => at)).toEqual([2]);
    expect(skipped).toEqual([
      { at: 1, code: "not-json" },
      { at: 3, code: "not-a-result" },
      { at: 4, code: "other-type" },
      { at: 5, code: "no-probe" },
      { at: 6, code: "no-time" },
      { at: 7, code: "no-target" },
      { at: 8, code: "no-reply" },
      { at: 9, code: "target-not-reached" },
      { at: 10, code: "no-reply" },
      { at: 11, code: "no-target" },
    ]);
  });

  it("saves what it can from an array that is cut off", () => {
    const cut = `[${JSON.stringify(ping1)},\n${JSON.stringify(ping5080)},\n${JSON.stringify(trace1).slice(0, 40)}`;
    const { results, skipped } = readRipeAtlas(cut);
    expect(results).toHaveLength(2);
    expect(skipped).toEqual([{ at: 3, code: "not-json" }]);
  });

  it("lists the targets, most measured first, and finds nothing in an empty file", () => {
    expect(readRipeAtlas(JSON.stringify([trace4460, ping1, ping4400, ping5080])).targets).toEqual([
      { target: "edge.example", results: 3, probes: 2 },
      { target: "198.51.100.7", results: 1, probes: 1 },
    ]);
    expect(readRipeAtlas(" \n")).toEqual({ results: [], skipped: [], targets: [] });
  });
});

describe("readAtlasProbes", () => {
  const geo = { id: 165, geometry: { type: "Point", coordinates: [10.75, 59.91] } };
  const flat = { id: 190, latitude: 52.1, longitude: 4.3 };
  const both = new Map([
    [165, { latitude: 59.91, longitude: 10.75 }],
    [190, { latitude: 52.1, longitude: 4.3 }],
  ]);

  it.each([
    ["a page of the API", JSON.stringify({ count: 2, results: [geo, flat] })],
    ["the archive", JSON.stringify({ objects: [flat, geo] })],
    ["an array", JSON.stringify([geo, flat])],
    ["one probe a line", `${JSON.stringify(geo)}\n${JSON.stringify(flat)}`],
  ])("reads %s", (_, text) => {
    const { places, skipped } = readAtlasProbes(text);
    expect(new Map([...places].sort())).toEqual(both);
    expect(skipped).toEqual([]);
  });

  it("skips probes without a place on Earth", () => {
    const probes = [{ id: 1 }, { id: 2, geometry: null, latitude: 91, longitude: 0 }, flat];
    const { places, skipped } = readAtlasProbes(JSON.stringify(probes));
    expect([...places.keys()]).toEqual([190]);
    expect(skipped).toEqual([
      { at: 1, code: "no-place" },
      { at: 2, code: "no-place" },
    ]);
  });
});

describe("atlasMeasurements", () => {
  const site = (name: string, latitude: number) => ({ name, latitude, longitude: 10, share: 1 });
  const sites = [site("North", 60), site("South", 59)];
  // A degree of latitude is 111.2 km.
  const places = new Map([
    [165, { latitude: 60.449, longitude: 10 }],
    [190, { latitude: 60.451, longitude: 10 }],
  ]);
  const { results } = readRipeAtlas(JSON.stringify([ping1, trace4460, ping5080]));

  it("matches probes within 50 km of a site, and targets to the metros chosen", () => {
    const metros = new Map([["edge.example", "Oslo"]]);
    const matched = atlasMeasurements({ results, places, sites, metros });
    expect(matched.measurements).toEqual([
      {
        site: "North",
        metro: "Oslo",
        rttMs: 19.938,
        measuredAt,
        source: "RIPE Atlas 47, probe 165",
      },
    ]);
    expect(matched.withoutMetro).toBe(1);
    expect(matched.probes.map(({ probe, match, site }) => [probe, match, site])).toEqual([
      [165, "site", "North"],
      [190, "no-site-near", "North"],
      [1000650, "place-unknown", null],
    ]);
  });

  it("gives measurements that the document takes and the rule judges", () => {
    const metros = new Map([["edge.example", "Oslo"]]);
    const { measurements } = atlasMeasurements({ results, places, sites, metros });
    const parsed = parseDocument({
      format: "peering-service-application/1",
      partner: { name: "Fjord Net", type: "isp", asn: 399990 },
      locations: [{ metro: "Oslo", connections: [{ bandwidthMbps: 100_000 }] }],
      traffic: { sites },
      measurements,
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const now = new Date("2026-11-22T12:00:00Z");
    const report = evaluate({ document: parsed.document, policy: currentPolicy, now });
    const rule = report.results.find((each) => each.rule === "nearest-edge-measured");
    expect(rule?.findings.map(({ code }) => code)).toEqual(["inflated-rtt"]);
  });

  it("has nothing to match without sites", () => {
    const matched = atlasMeasurements({ results, places, sites: [], metros: new Map() });
    expect(matched.measurements).toEqual([]);
    expect(matched.probes[0]).toMatchObject({ match: "no-site-near", site: null, km: null });
  });
});
