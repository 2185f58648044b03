import { connectionsNotDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

/** Every location has a second Peering Service connection; an exchange's mesh needs one only. */
export const localRedundancy = defineRule({
  id: "local-redundancy",
  level: "mandatory",
  section: "links",
  sources: ["R12", "R14"],
  codes: ["not-declared", "single-connection", "links-redundant"],
  check: (subject, policy) => {
    const missing = connectionsNotDeclared(subject);
    if (missing) return missing;
    const { networkConnections, exchangeConnections } = policy.localRedundancy;
    const exchange = subject.document.partner.type === "ixp";
    const required = exchange ? exchangeConnections.value : networkConnections.value;
    let fewest = Number.POSITIVE_INFINITY;
    const findings: Finding[] = [];
    for (const { metro, path, peeringServiceConnections } of subject.locations) {
      const measured = peeringServiceConnections.length;
      fewest = Math.min(fewest, measured);
      if (measured >= required) continue;
      findings.push({
        status: "fail",
        code: "single-connection",
        path,
        measured,
        required,
        values: { metro: metro.metro, missing: required - measured },
      });
    }
    if (findings.length > 0) return findings;
    return [
      {
        status: "pass",
        code: "links-redundant",
        path: "/locations",
        measured: fewest,
        required,
        values: { locations: subject.locations.length },
      },
    ];
  },
});
