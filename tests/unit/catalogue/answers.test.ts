import { describe, expect, it } from "vitest";
import { answerStatuses } from "@/components/catalogue/answers";
import {
  exampleDocument,
  exampleEvidence,
  exampleMoment,
} from "@/components/home/example-document";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument, Connection } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Evidence } from "@/lib/core/requirements/evidence";
import { ruleById } from "@/lib/core/requirements/registry";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import { messages } from "@/lib/platform/i18n/catalogue-en";

const ruleWords = messages.rules as unknown as Record<
  string,
  { findings: Record<string, { remedy?: string }> }
>;

function withConnections(changes: Partial<Connection>): ApplicationDocument {
  return {
    ...exampleDocument,
    locations: exampleDocument.locations?.map((location) => ({
      ...location,
      connections: location.connections?.map((connection) => ({ ...connection, ...changes })),
    })),
  };
}

const { format, partner } = exampleDocument;
const documents: ApplicationDocument[] = [
  exampleDocument,
  { format, partner },
  { format, partner: { ...partner, asn: 64_512, agreementSignedOn: "2027-05-05" } },
  { ...exampleDocument, contacts: [{ role: "policy" }] },
  { ...exampleDocument, contacts: [{ role: "noc", email: "noc@gmail.com" }] },
  { ...exampleDocument, traffic: { ...exampleDocument.traffic, peakMbps: 100 } },
  { ...exampleDocument, traffic: { ...exampleDocument.traffic, peakMbps: 160_000 } },
  { ...exampleDocument, traffic: { ...exampleDocument.traffic, peakMbps: 900_000 } },
  {
    ...exampleDocument,
    traffic: {
      peakMbps: 5_000,
      sites: [
        { name: "Perth", latitude: -31.95, longitude: 115.86, share: 1, handoff: "Madrid" },
        { name: "Lima", latitude: -12, longitude: -77, share: 1e-4, handoff: "Madrid" },
        { name: "Oslo", latitude: 59.9, longitude: 10.7, share: 1, handoff: "Oslo" },
      ],
    },
  },
  { ...exampleDocument, locations: exampleDocument.locations?.slice(1, 2) },
  withConnections({
    bandwidthMbps: 1_000,
    lacp: false,
    bfd: false,
    md5: true,
    rateLimited: true,
    statefulFirewall: true,
    legacy: true,
    sessions: ["ipv4"],
    sessionAddressProvider: "microsoft",
    maxPrefixesV4: 10,
    peakUtilisation: 0.9,
  }),
  withConnections({
    bandwidthMbps: 40_000,
    usedForPeeringService: false,
    peakUtilisation: 0.5,
    augmentationDueOn: "2026-12-01",
    microsoftRouter: "one",
    sessionAddressProvider: "peer",
  }),
  {
    ...exampleDocument,
    routing: {
      asSet: "not an as-set",
      prefixes: [{ prefix: "10.1.2.3/8" }],
      registeredOriginAsns: [],
      tagsPeeringServiceCommunity: false,
      acceptsReturnTrafficAtEveryEdge: false,
      announcesConsistently: false,
      filtersAs12076: false,
      usesStaticRoutes: true,
      manrsParticipant: false,
    },
  },
];
const fetchedAt = "2026-11-20T00:00:00Z";
const evidences: Evidence[] = [
  exampleEvidence,
  { format: "peering-service-evidence/1" },
  { format: "peering-service-evidence/1", peeringDb: { fetchedAt, net: null } },
  {
    format: "peering-service-evidence/1",
    asnControl: { method: "reviewer", verifiedAt: "2020-01-01T00:00:00Z" },
    peeringDb: { fetchedAt, net: { name: "Somebody Else" }, netfac: [], poc: [] },
  },
];

describe("answerStatuses", () => {
  it("knows the status of every finding the engine gives", () => {
    const seen = new Set<string>();
    for (const type of partnerTypes) {
      for (const document of documents) {
        for (const evidence of evidences) {
          const report = evaluate({
            document: { ...document, partner: { ...document.partner, type } },
            evidence,
            policy: currentPolicy,
            now: exampleMoment,
          });
          for (const { rule: id, findings } of report.results) {
            const rule = ruleById(id);
            for (const { code, status } of findings) {
              const mendable = ruleWords[id]?.findings[code]?.remedy !== undefined;
              const expected = rule ? answerStatuses(rule, code, mendable) : [];
              expect(expected, `${id} ${code} was ${status}`).toContain(status);
              seen.add(`${id} ${code}`);
            }
          }
        }
      }
    }
    // The documents above are chosen to make the rules speak: most codes must have been heard.
    expect(seen.size).toBeGreaterThan(90);
  });
});
