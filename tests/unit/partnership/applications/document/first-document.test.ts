import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { firstDocument } from "@/lib/partnership/applications/document/first-document";
import type { Prefill } from "@/lib/partnership/applications/peeringdb/prefill";
import { completeDocument } from "@/tests/support/complete-document";

const start = {
  asn: 399_901,
  organisationName: "Ridge Networks",
  type: "isp",
  prefill: null,
  shared: {},
} as const;
const { contacts } = completeDocument({ asn: 399_900 });
const shared = { contacts, agreementSignedOn: "2026-08-31" };
const prefill: Prefill = {
  fetchedAt: "2026-11-22T10:00:00.000Z",
  name: "Ridge Networks East",
  type: "isp",
  asSet: "RIPE::AS-RIDGE-EAST",
  contacts: [{ role: "noc", name: "NOC East", email: "noc@east.example" }],
};

describe("the document an application starts with", () => {
  it("holds what the organisation said for another ASN: contacts and the day of the agreement", () => {
    const document = firstDocument({ ...start, shared });
    expect(document.contacts).toEqual(contacts);
    expect(document.partner).toEqual({
      name: "Ridge Networks",
      type: "isp",
      asn: 399_901,
      agreementSignedOn: "2026-08-31",
    });
    expect(parseDocument(document).ok).toBe(true);
  });

  it("prefers them to PeeringDB's contacts, and takes the network's own facts from there", () => {
    const document = firstDocument({ ...start, shared, prefill });
    expect(document.contacts).toEqual(contacts);
    expect(document.partner.name).toBe("Ridge Networks East");
    expect(document.routing).toEqual({ asSet: "RIPE::AS-RIDGE-EAST" });
  });

  it("takes PeeringDB's contacts for a first ASN, which has no agreement yet", () => {
    const document = firstDocument({ ...start, prefill });
    expect(document.contacts).toEqual(prefill.contacts);
    expect(document.partner).not.toHaveProperty("agreementSignedOn");
  });

  it("keeps what was said for the other ASN when PeeringDB's values are refused", () => {
    const document = firstDocument({
      ...start,
      shared,
      prefill: { ...prefill, asSet: "not a set" },
    });
    expect(document.contacts).toEqual(contacts);
    expect(document.partner.agreementSignedOn).toBe("2026-08-31");
  });

  it("says no more than the format demands when nothing is known", () => {
    expect(firstDocument(start)).toEqual({
      format: "peering-service-application/1",
      partner: { name: "Ridge Networks", type: "isp", asn: 399_901 },
    });
  });
});
