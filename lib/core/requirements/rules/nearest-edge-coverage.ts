import { exceeds } from "@/lib/core/requirements/findings";
import { areMinor } from "@/lib/core/requirements/nearest-edge/minor-sites";
import { kmToLocation, locationName } from "@/lib/core/requirements/nearest-edge/site-distance";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import { sitesNotDeclared } from "@/lib/core/requirements/traffic-declared";

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
    const { maximumKm } = policy.nearestEdgeCoverage;
    const noise = policy.arithmetic.measureTolerance.value;
    const far: { site: number; km: number }[] = [];
    let farthest = { site: 0, km: -1 };
    const nearestTo = (site: number) => sites.nearestLocation[site] as number;
    for (let site = 0; site < sites.count; site += 1) {
      const km = kmToLocation(subject, sites, site, nearestTo(site));
      if (km > farthest.km) farthest = { site, km };
      if (exceeds(km, maximumKm.value, noise)) far.push({ site, km });
    }
    const weights = far.map(({ site }) => sites.weights[site] as number);
    const minor = areMinor(weights, policy.nearestEdgeCoverage, policy);
    const findings = far.map<Finding>(({ site, km }, at) => ({
      status: minor[at] ? "warn" : "fail",
      code: "edge-too-far",
      path: `/traffic/sites/${site}`,
      measured: km,
      required: maximumKm.value,
      values: {
        site: sites.sites[site]?.name ?? "",
        nearest: locationName(subject, nearestTo(site)),
        weight: weights[at] ?? 0,
      },
    }));
    if (findings.length > 0) return findings;
    const nearest = locationName(subject, nearestTo(farthest.site));
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
