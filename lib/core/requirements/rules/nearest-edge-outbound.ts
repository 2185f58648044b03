import type { Policy } from "@/lib/core/policy/policy";
import { exceeds, notDeclared } from "@/lib/core/requirements/findings";
import { areMinor } from "@/lib/core/requirements/nearest-edge/minor-sites";
import { kmToLocation, locationName } from "@/lib/core/requirements/nearest-edge/site-distance";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import { handoffNotConnected, noHandoff, type SiteFacts } from "@/lib/core/requirements/site-facts";
import type { Subject } from "@/lib/core/requirements/subject";
import { sitesNotDeclared } from "@/lib/core/requirements/traffic-declared";

const fartherEdgeUsed = "farther-edge-used";

/** Each site hands its traffic over at its nearest location, or little farther. */
export const nearestEdgeOutbound = defineRule({
  id: "nearest-edge-outbound",
  level: "mandatory",
  section: "nearest-edge",
  sources: ["R48"],
  codes: ["not-declared", "handoff-not-connected", fartherEdgeUsed, "handed-over-nearby"],
  check: (subject, policy) => {
    const missing = sitesNotDeclared(subject);
    const { sites } = subject;
    if (missing || sites === null) return missing;
    const findings: Finding[] = [];
    for (let site = 0; site < sites.count; site += 1) {
      const finding = judge(subject, sites, site, policy);
      if (finding) findings.push(finding);
    }
    letMinorWarn(findings, policy);
    if (findings.length > 0) return findings;
    const values = { sites: sites.count, km: policy.nearestEdgeOutbound.extraKm.value };
    return [{ status: "pass", code: "handed-over-nearby", path: "/traffic/sites", values }];
  },
});

function judge(subject: Subject, sites: SiteFacts, site: number, policy: Policy): Finding | null {
  const handoff = sites.handoffLocation[site] as number;
  const nearest = sites.nearestLocation[site] as number;
  if (handoff === nearest) return null;
  const path = `/traffic/sites/${site}/handoff`;
  const declared = sites.sites[site];
  const name = declared?.name ?? "";
  if (handoff === noHandoff) return notDeclared(path, { what: "handoff", site: name });
  const metro = declared?.handoff ?? "";
  if (handoff === handoffNotConnected) {
    const values = { site: name, handoff: metro, nearest: locationName(subject, nearest) };
    return { status: "fail", code: "handoff-not-connected", path, values };
  }
  const handoffKm = kmToLocation(subject, sites, site, handoff);
  const nearestKm = kmToLocation(subject, sites, site, nearest);
  const { extraKm } = policy.nearestEdgeOutbound;
  const measured = handoffKm - nearestKm;
  if (!exceeds(measured, extraKm.value, policy.arithmetic.measureTolerance.value)) return null;
  return {
    status: "fail",
    code: fartherEdgeUsed,
    path,
    measured,
    required: extraKm.value,
    // Written out whole: a large application has thousands of these findings.
    values: {
      site: name,
      handoff: metro,
      nearest: locationName(subject, nearest),
      handoffKm,
      nearestKm,
      weight: sites.weights[site] as number,
    },
  };
}

/** Lets the far hand-offs of sites with next to no traffic warn instead of fail, in place. */
function letMinorWarn(findings: Finding[], policy: Policy): void {
  const farther = findings.filter(({ code }) => code === fartherEdgeUsed);
  const weights = farther.map(({ values }) => Number(values?.weight));
  const minor = areMinor(weights, policy.nearestEdgeOutbound, policy);
  for (const [at, finding] of farther.entries()) if (minor[at]) finding.status = "warn";
}
