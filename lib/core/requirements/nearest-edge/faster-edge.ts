import type { Policy } from "@/lib/core/policy/policy";
import { exceeds } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import type { SiteFacts } from "@/lib/core/requirements/site-facts";
import type { Subject } from "@/lib/core/requirements/subject";
import type { Steps } from "@/lib/core/steps/steps";
import { type MeasuredPair, medianRttMs } from "./measured-pairs";
import { locationName } from "./site-distance";

type Median = { readonly location: number; readonly rttMs: number };

/** Sites measured to two or more locations whose hand-off is not the fastest of them. */
export function* fasterEdges(
  subject: Subject,
  sites: SiteFacts,
  pairs: readonly MeasuredPair[],
  policy: Policy,
): Steps<Finding[]> {
  const { minimumLocations, fasterByMs } = policy.nearestEdgeMeasured;
  const findings: Finding[] = [];
  const medians = yield* mediansBySite(subject, pairs);
  yield;
  for (const [site, ofSite] of medians) {
    if (ofSite.length < minimumLocations.value) continue;
    const fastest = ofSite.reduce((best, each) => (each.rttMs < best.rttMs ? each : best));
    const handoff = ofSite.find(({ location }) => location === sites.handoffLocation[site]);
    if (handoff === undefined) continue;
    const measured = handoff.rttMs - fastest.rttMs;
    if (!exceeds(measured, fasterByMs.value, policy.arithmetic.tolerance.value)) continue;
    findings.push({
      status: "fail",
      code: "faster-edge-measured",
      path: `/traffic/sites/${site}/handoff`,
      measured,
      required: fasterByMs.value,
      values: {
        site: sites.sites[site]?.name ?? "",
        handoff: locationName(subject, handoff.location),
        handoffMs: handoff.rttMs,
        metro: locationName(subject, fastest.location),
        metroMs: fastest.rttMs,
      },
    });
  }
  return findings;
}

/** Pairs looked at in one step. */
const slice = 1000;

function* mediansBySite(
  subject: Subject,
  pairs: readonly MeasuredPair[],
): Steps<Map<number, Median[]>> {
  const locationOf = new Map(
    subject.locations.map(({ edgeIndex }, position) => [edgeIndex, position]),
  );
  const bySite = new Map<number, Median[]>();
  for (const [at, { site, edge, samples }] of pairs.entries()) {
    if (at % slice === 0) yield;
    const location = locationOf.get(edge);
    if (location === undefined) continue;
    const median = { location, rttMs: medianRttMs(samples) };
    const medians = bySite.get(site);
    if (medians) medians.push(median);
    else bySite.set(site, [median]);
  }
  return bySite;
}
