import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { foldCompanyName } from "@/lib/core/requirements/company-name";
import type { ApplicationDocument, Contact } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Evidence } from "@/lib/core/requirements/evidence";
import { noEvidence } from "@/lib/core/requirements/no-evidence";

const now = new Date("2026-11-22T12:00:00Z");

function judged(rule: string, contacts: Contact[] = [], evidence: Partial<Evidence> = {}) {
  const document: ApplicationDocument = {
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "isp", asn: 399990 },
    contacts,
  };
  const report = evaluate({
    document,
    evidence: { ...noEvidence, ...evidence },
    policy: currentPolicy,
    now,
  });
  const result = report.results.find((each) => each.rule === rule);
  return [result?.status, ...(result?.findings ?? []).map(({ code }) => code)];
}

const proven = (verifiedAt: string): Partial<Evidence> => ({
  asnControl: { method: "reviewer", verifiedAt },
});

describe("asn-control", () => {
  it.each([
    ["2025-11-23T00:00:00Z", ["pass", "control-proven"]],
    ["2025-11-22T23:59:59Z", ["unknown", "proof-expired"]],
    ["2025-11-23T00:30:00+01:00", ["unknown", "proof-expired"]],
    ["2026-11-22T23:00:00Z", ["pass", "control-proven"]],
    ["2026-11-23T00:00:00Z", ["unknown", "not-proven"]],
  ])("of a proof of %s counts UTC days", (verifiedAt, expected) => {
    expect(judged("asn-control", [], proven(verifiedAt))).toEqual(expected);
  });
});

describe("noc-contact", () => {
  const noc = (rest: Partial<Contact>): Contact => ({ role: "noc", ...rest });
  const both = { email: "noc@fjordnet.example", phone: "+4721000000" };

  it("keeps the findings of all noc contacts, and the worst decides", () => {
    expect(judged("noc-contact", [noc({ email: both.email }), noc(both)])).toEqual([
      "fail",
      "noc-incomplete",
      "not-declared",
    ]);
  });

  it("says of one contact both that it is incomplete and that it is not staffed", () => {
    expect(judged("noc-contact", [noc({ staffedAroundTheClock: false })])).toEqual([
      "fail",
      "noc-incomplete",
      "noc-not-24x7",
    ]);
  });

  it("does not take a contact without a role for a noc", () => {
    expect(judged("noc-contact", [{ ...both, staffedAroundTheClock: true }])).toEqual([
      "fail",
      "no-noc-contact",
    ]);
  });
});

describe("evidence of PeeringDB", () => {
  const peeringDb = (asn: number, status?: string): Partial<Evidence> => ({
    peeringDb: {
      fetchedAt: "2026-11-20T00:00:00Z",
      net: { asn, name: "Fjord Net", irr_as_set: "AS-FJORDNET", info_prefixes4: 1 },
      netfac: [{ id: 1, status }],
      poc: [{ role: "Policy", visible: "Public" }],
    },
  });

  it("of another ASN than the partner's is no answer", () => {
    const evidence = peeringDb(399991);
    expect(judged("peeringdb-profile", [], evidence)).toEqual(["unknown", "peeringdb-not-asked"]);
    expect(judged("peer-name", [], evidence)).toEqual(["unknown", "peeringdb-not-asked"]);
  });

  it("counts rows that are in force only", () => {
    expect(judged("peeringdb-profile", [], peeringDb(399990, "ok"))[0]).toBe("pass");
    expect(judged("peeringdb-profile", [], peeringDb(399990, "deleted"))).toEqual([
      "fail",
      "profile-incomplete",
    ]);
  });

  it("that lacks the rows is unknown, never a fail", () => {
    const evidence: Partial<Evidence> = {
      peeringDb: {
        fetchedAt: "2026-11-20T00:00:00Z",
        net: peeringDb(399990).peeringDb?.net ?? null,
      },
    };
    expect(judged("peeringdb-profile", [], evidence)).toEqual(["unknown", "peeringdb-not-asked"]);
  });
});

describe("foldCompanyName", () => {
  it.each([
    ["FJORD NET", "Fjord-Net A/S"],
    ["Société Générale S.A.", "societe generale"],
    ["Ørsted ApS", "ORSTED"],
    ["Acme Pte. Ltd.", "ACME"],
    ["某某電信股份有限公司", "某某電信"],
    ["O'Neill Inc", "ONeill"],
  ])("folds %s and %s alike", (a, b) => {
    expect(foldCompanyName(a)).toBe(foldCompanyName(b));
  });

  it("keeps different names apart, and a name that is a legal form", () => {
    expect(foldCompanyName("Fjord Net")).not.toBe(foldCompanyName("Fjord Telecom"));
    expect(foldCompanyName("SE")).toBe("se");
  });
});
