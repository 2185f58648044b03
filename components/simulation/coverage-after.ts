import type { Coverage, MapLocation, MapSite } from "@/components/map/coverage";
import type { MarkState } from "@/components/map/mark-state";
import type { Policy } from "@/lib/core/policy/policy";
import { exceeds } from "@/lib/core/requirements/findings";
import type { LocationAfter, LossOutcome } from "@/lib/core/requirements/simulate/simulate-loss";

/** How full a location is after a loss, as a marker shows it. */
export function stateAfter(after: LocationAfter, policy: Policy): MarkState {
  if (after.lost) return "lost";
  const { maximumUtilisation, tightUtilisation } = policy.survivesSiteLoss;
  const above = (bound: number) =>
    exceeds(after.utilisation, bound, policy.arithmetic.tolerance.value);
  if (above(maximumUtilisation.value)) return "fail";
  return above(tightUtilisation.value) ? "warn" : "ok";
}

/** The coverage as a loss leaves it: what is lost, how full the rest is, which sites moved where. */
export function coverageAfter(before: Coverage, outcome: LossOutcome, policy: Policy): Coverage {
  const locations = before.locations.map((location, at): MapLocation => {
    const after = outcome.locations[at];
    if (!after) return location;
    const { capacityMbps, trafficMbps } = after;
    return { ...location, capacityMbps, trafficMbps, state: stateAfter(after, policy) };
  });
  const moves = new Map(outcome.moves.map((move) => [move.site, move]));
  const sites = before.sites.map((site, at): MapSite => {
    const move = moves.get(at);
    if (!move) return site;
    if (move.to === null) return { ...site, home: null, state: "lost" };
    return { ...site, home: before.locations[move.to]?.metro ?? null, state: "moved" };
  });
  return { locations, sites };
}
