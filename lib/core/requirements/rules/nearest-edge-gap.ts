import { fallsBelow } from "@/lib/core/requirements/findings";
import { nearestEdgeGaps } from "@/lib/core/requirements/nearest-edge/gaps";
import {
  kmToEdge,
  kmToLocation,
  locationName,
} from "@/lib/core/requirements/nearest-edge/site-distance";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import { sitesNotDeclared } from "@/lib/core/requirements/traffic-declared";

/** Few users have a much nearer edge metro at which the partner is not connected. */
export const nearestEdgeGap = defineRule({
  id: "nearest-edge-gap",
  level: "recommended",
  section: "nearest-edge",
  sources: ["ours"],
  codes: ["not-declared", "nearer-edge-unconnected", "no-gap"],
  check: (subject, policy) => {
    const missing = sitesNotDeclared(subject);
    const { sites } = subject;
    if (missing || sites === null) return missing;
    const { nearerByKm, weight, proposals } = policy.nearestEdgeGap;
    const boundKm = nearerByKm.value * (1 + policy.arithmetic.measureTolerance.value);
    const gaps = nearestEdgeGaps(subject, sites, boundKm);
    const few = fallsBelow(gaps.weight, weight.value, policy.arithmetic.tolerance.value);
    if (few || gaps.sites === 0) {
      return [
        {
          status: "pass",
          code: "no-gap",
          path: "/locations",
          values: { sites: gaps.sites, weight: gaps.weight, km: nearerByKm.value },
        },
      ];
    }
    return gaps.metros.slice(0, proposals.value).map<Finding>((gap) => {
      const nearest = sites.nearestLocation[gap.site] as number;
      return {
        status: "warn",
        code: "nearer-edge-unconnected",
        path: "/locations",
        measured: gap.savedKm,
        values: {
          metro: gap.metro,
          km: nearerByKm.value,
          sites: gap.sites,
          weight: gap.weight,
          site: sites.sites[gap.site]?.name ?? "",
          siteKm: kmToEdge(sites, gap.site, gap.edge),
          nearest: locationName(subject, nearest),
          nearestKm: kmToLocation(subject, sites, gap.site, nearest),
        },
      };
    });
  },
});
