import { formatMbps } from "@/lib/core/network/bandwidth";
import type { DeclaredConnection } from "@/lib/core/requirements/declared-locations";
import { connectionsNotDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import type { Subject } from "@/lib/core/requirements/subject";

/** All Peering Service connections of a region have one bandwidth, so that each can stand in. */
export const equalBandwidth = defineRule({
  id: "equal-bandwidth",
  level: "mandatory",
  section: "links",
  sources: ["R16"],
  codes: ["not-declared", "unequal-bandwidth", "bandwidth-equal", "nothing-to-compare"],
  check: (subject) => {
    const missing = connectionsNotDeclared(subject);
    if (missing) return missing;
    const findings = [...byRegion(subject)].map(([region, all]) => judge(region, all));
    if (findings.length > 0) return findings;
    // Every connection is kept out of Peering Service; peering-service-enabled speaks about it.
    return [{ status: "pass", code: "nothing-to-compare", path: "/locations" }];
  },
});

function byRegion(subject: Subject): Map<string, DeclaredConnection[]> {
  const regions = new Map<string, DeclaredConnection[]>();
  for (const { metro, peeringServiceConnections } of subject.locations) {
    if (peeringServiceConnections.length === 0) continue;
    const same = regions.get(metro.region);
    if (same) same.push(...peeringServiceConnections);
    else regions.set(metro.region, [...peeringServiceConnections]);
  }
  return regions;
}

function judge(region: string, connections: readonly DeclaredConnection[]): Finding {
  const bandwidths = [...new Set(connections.map(({ declared }) => declared.bandwidthMbps))];
  bandwidths.sort((a, b) => a - b);
  const [least = 0] = bandwidths;
  const most = bandwidths.at(-1) ?? least;
  const values = { region, connections: connections.length, gbps: most / 1000 };
  if (least === most)
    return { status: "pass", code: "bandwidth-equal", path: "/locations", values };
  const slowest = connections.find(({ declared }) => declared.bandwidthMbps === least);
  return {
    status: "fail",
    code: "unequal-bandwidth",
    path: `${slowest?.path}/bandwidthMbps`,
    measured: bandwidths.map(formatMbps).join(", "),
    required: formatMbps(most),
    values,
  };
}
