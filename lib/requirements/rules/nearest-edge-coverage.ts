import { fallsBelow } from "../findings";
import { kmToLocation, locationName } from "../nearest-edge/site-distance";
import type { Finding } from "../report";
import { defineRule } from "../rule";
import { sitesNotDeclared } from "../traffic-declared";

/** Each site has a location within the distance at which a provider counts as available. */
export const nearestEdgeCoverage = defineRule({
  id: "nearest-edge-coverage",
  level: "mandatory",
  section: "nearest-edge",
  sources: ["R53"],
  codes: ["not-declared", "edge-too-far", "all-sites-covered"],
  check: (subject, policy) => {
    const missing = sitesNotDeclared(subject);
    const { sites } = subject;
    if (missing || sites === null) return missing;
    const { maximumKm, minorWeight } = policy.nearestEdgeCoverage;
    const findings: Finding[] = [];
    let farthest = { site: 0, km: -1 };
    for (let site = 0; site < sites.count; site += 1) {
      const nearest = sites.nearestLocation[site] as number;
      const km = kmToLocation(subject, sites, site, nearest);
      if (km > farthest.km) farthest = { site, km };
      if (km <= maximumKm.value) continue;
      const weight = sites.weights[site] as number;
      const minor = fallsBelow(weight, minorWeight.value, policy.arithmetic.tolerance.value);
      findings.push({
        status: minor ? "warn" : "fail",
        code: "edge-too-far",
        path: `/traffic/sites/${site}`,
        measured: km,
        required: maximumKm.value,
        values: {
          site: sites.sites[site]?.name ?? "",
          nearest: locationName(subject, nearest),
          weight,
        },
      });
    }
    if (findings.length > 0) return findings;
    const nearest = locationName(subject, sites.nearestLocation[farthest.site] as number);
    return [
      {
        status: "pass",
        code: "all-sites-covered",
        path: "/traffic/sites",
        measured: farthest.km,
        required: maximumKm.value,
        values: { sites: sites.count, site: sites.sites[farthest.site]?.name ?? "", nearest },
      },
    ];
  },
});
