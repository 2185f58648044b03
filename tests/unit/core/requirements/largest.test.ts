import { describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument, Connection } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";

/** The largest document: every metro with 100 links, 10,000 sites, 100,000 measurements. */
function largest(connection: (index: number) => Connection, peakMbps: number): ApplicationDocument {
  return {
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "isp", asn: 399990 },
    locations: edgeMetros.map(({ metro }) => ({
      metro,
      connections: Array.from({ length: 100 }, (_, index) => connection(index)),
    })),
    traffic: {
      peakMbps,
      sites: Array.from({ length: 10_000 }, (_, index) => ({
        name: `site ${index}`,
        latitude: ((index * 37) % 181) - 90,
        longitude: ((index * 101) % 361) - 180,
        share: index % 7,
        ...(index % 3 > 0 && { handoff: edgeMetros[index % edgeMetros.length]?.metro }),
      })),
    },
    measurements: Array.from({ length: 100_000 }, (_, index) => ({
      site: `site ${index % 10_000}`,
      metro: edgeMetros[(index * 13) % edgeMetros.length]?.metro ?? "",
      rttMs: 0.1 + (index % 400),
      measuredAt: "2026-11-20T06:00:00Z",
    })),
  };
}

describe("the largest document", () => {
  it.each([
    ["isp", failing],
    ["voice", (index: number) => ({ bandwidthMbps: 1 + index })],
    ["ixp", failing],
  ] as const)(
    "of an %s is judged",
    (type, connection) => {
      const document = largest(connection, Number.MAX_SAFE_INTEGER);
      document.partner.type = type;
      const now = new Date("2026-11-22T12:00:00Z");
      const report = evaluate({ document, policy: currentPolicy, now });
      expect(report.verdict).toBe("falls-short");
      expect(() => JSON.stringify(report)).not.toThrow();
    },
    60_000,
  );
});

function failing(index: number): Connection {
  return {
    bandwidthMbps: 1 + index,
    router: "r1",
    microsoftRouter: "m1",
    lacp: false,
    bfd: false,
    md5: true,
    rateLimited: true,
    statefulFirewall: true,
    sessions: ["ipv4"],
    sessionAddressProvider: index % 2 > 0 ? "peer" : "microsoft",
    maxPrefixesV4: 1,
    maxPrefixesV6: 1,
    legacy: true,
    peakUtilisation: 1,
  };
}
