import type { PeeringDbEvidence } from "@/lib/core/requirements/evidence";
import { peeringDbAnswer, peeringDbNotAsked } from "@/lib/core/requirements/peeringdb-evidence";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

type Rows = NonNullable<PeeringDbEvidence["poc"]>;

/** PeeringDB also hands out rows that are deleted or wait for approval. */
function inForce<Row extends Record<string, unknown>>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.status === undefined || row.status === "ok");
}

function hasPublicContact(poc: Rows): boolean {
  return inForce(poc).some(
    ({ role, visible }) =>
      /^(noc|policy)$/i.test(role ?? "") && (visible ?? "").toLowerCase() === "public",
  );
}

function incomplete(missing: "facility" | "contact" | "asSet" | "prefixCounts"): Finding {
  return { status: "fail", code: "profile-incomplete", path: null, values: { missing } };
}

export const peeringdbProfile = defineRule({
  id: "peeringdb-profile",
  level: "policy",
  section: "identity",
  sources: ["R06"],
  codes: ["peeringdb-not-asked", "no-profile", "profile-incomplete", "profile-complete"],
  check(subject) {
    const answer = peeringDbAnswer(subject);
    if (!answer) return [peeringDbNotAsked];
    const { net, netfac, poc } = answer;
    const values = { asn: `AS${subject.document.partner.asn}` };
    if (net === null) return [{ status: "fail", code: "no-profile", path: null, values }];
    const findings: Finding[] = [];
    if (netfac && inForce(netfac).length === 0) findings.push(incomplete("facility"));
    if (poc && !hasPublicContact(poc)) findings.push(incomplete("contact"));
    if ((net.irr_as_set ?? "").trim() === "") findings.push(incomplete("asSet"));
    if (!net.info_prefixes4 && !net.info_prefixes6) findings.push(incomplete("prefixCounts"));
    if (!netfac || !poc) findings.push(peeringDbNotAsked);
    if (findings.length > 0) return findings;
    return [{ status: "pass", code: "profile-complete", path: null, values }];
  },
});
