import { connectionsNotDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

/** Each location has a connection flagged for Peering Service; a flag not given counts as set. */
export const peeringServiceEnabled = defineRule({
  id: "peering-service-enabled",
  level: "mandatory",
  section: "links",
  sources: ["R11"],
  codes: ["not-declared", "no-peering-service-connection", "enabled-everywhere"],
  check: (subject) => {
    const missing = connectionsNotDeclared(subject);
    if (missing) return missing;
    const findings: Finding[] = [];
    let enabled = 0;
    for (const { metro, path, connections, peeringServiceConnections } of subject.locations) {
      enabled += peeringServiceConnections.length;
      if (peeringServiceConnections.length > 0) continue;
      findings.push({
        status: "fail",
        code: "no-peering-service-connection",
        path,
        values: { metro: metro.metro, connections: connections.length },
      });
    }
    if (findings.length > 0) return findings;
    const values = { locations: subject.locations.length, connections: enabled };
    return [{ status: "pass", code: "enabled-everywhere", path: "/locations", values }];
  },
});
