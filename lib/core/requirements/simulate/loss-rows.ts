import type { Policy } from "@/lib/core/policy/policy";
import { exceeds } from "@/lib/core/requirements/findings";
import type { Subject } from "@/lib/core/requirements/subject";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import { type Loss, singleLosses } from "./loss";
import { eachPairLoss, type PairLoss } from "./pair-loss";
import { type LocationAfter, type LossOutcome, simulateLoss } from "./simulate-loss";
import { trafficModel } from "./traffic-model";

/** How the remaining locations bear a loss; `stranded` where traffic finds no location. */
export type Bearing = "fits" | "tight" | "overloaded" | "stranded";

/** One loss as a row of a table: what the map shows, in numbers. */
export type LossRow = {
  readonly loss: Loss;
  /** Metros of the locations concerned, one or two. */
  readonly metros: readonly string[];
  /** Name of the connection or router; null for locations. */
  readonly name: string | null;
  readonly bearing: Bearing;
  /** For links and routers their own location, else the busiest that remains; null where none does. */
  readonly busiest: LocationAfter | null;
  readonly movedMbps: number;
  readonly strandedMbps: number;
  readonly meanAddedKm: number | null;
  /** Sites that move to another region. */
  readonly leavingSites: number;
};

/** A row for every single connection, router and location; empty while there is no traffic to play. */
export function lossRows(subject: Subject, policy: Policy): LossRow[] {
  return atOnce(lossRowSteps(subject, policy));
}

/** The same in steps. */
export function* lossRowSteps(subject: Subject, policy: Policy): Steps<LossRow[]> {
  const rows: LossRow[] = [];
  for (const loss of singleLosses(subject)) {
    const row = rowOf(subject, policy, loss);
    if (row) rows.push(row);
    yield;
  }
  return rows;
}

/** Rows of the pairs of locations whose loss leaves the busiest location, busiest first. */
export function worstPairRows(subject: Subject, policy: Policy, limit: number): LossRow[] {
  const model = trafficModel(subject);
  if (model === null) return [];
  const pairs: PairLoss[] = [];
  eachPairLoss(model, (pair) => pairs.push({ ...pair }));
  pairs.sort((a, b) => (a.utilisation === b.utilisation ? 0 : b.utilisation - a.utilisation));
  return pairs
    .slice(0, limit)
    .flatMap(
      ({ one, other }) => rowOf(subject, policy, { kind: "pair", locations: [one, other] }) ?? [],
    );
}

function rowOf(subject: Subject, policy: Policy, loss: Loss): LossRow | null {
  const outcome = simulateLoss(subject, loss);
  if (outcome === null) return null;
  const busiest = busiestOf(outcome);
  const { movedMbps, strandedMbps, meanAddedKm, moves } = outcome;
  return {
    loss,
    metros: metrosOf(outcome),
    name: nameOf(subject, loss),
    bearing: bearingOf(policy, loss, busiest, strandedMbps),
    busiest,
    movedMbps,
    strandedMbps,
    meanAddedKm,
    leavingSites: moves.filter(({ leavesRegion }) => leavesRegion).length,
  };
}

function busiestOf({ loss, locations }: LossOutcome): LocationAfter | null {
  if (loss.kind === "connection" || loss.kind === "router") return locations[loss.location] ?? null;
  return locations.reduce<LocationAfter | null>(
    (busiest, each) =>
      each.lost || (busiest && busiest.utilisation >= each.utilisation) ? busiest : each,
    null,
  );
}

function metrosOf({ loss, locations }: LossOutcome): string[] {
  if (loss.kind === "nothing") return [];
  const positions = loss.kind === "pair" ? loss.locations : [loss.location];
  return positions.map((position) => locations[position]?.metro ?? "");
}

function nameOf({ locations }: Subject, loss: Loss): string | null {
  if (loss.kind === "router") return loss.router;
  if (loss.kind !== "connection") return null;
  return locations[loss.location]?.connections[loss.connection]?.label ?? null;
}

function bearingOf(
  policy: Policy,
  loss: Loss,
  busiest: LocationAfter | null,
  strandedMbps: number,
): Bearing {
  if (busiest === null || strandedMbps > 0) return "stranded";
  const { survivesLinkLoss, survivesSiteLoss, survivesTwoSiteLosses } = policy;
  const limits = {
    nothing: survivesSiteLoss,
    connection: survivesLinkLoss,
    router: survivesLinkLoss,
    location: survivesSiteLoss,
    pair: survivesTwoSiteLosses,
  } as const;
  const tolerance = policy.arithmetic.tolerance.value;
  const above = (bound: number) => exceeds(busiest.utilisation, bound, tolerance);
  if (above(limits[loss.kind].maximumUtilisation.value)) return "overloaded";
  return above(survivesSiteLoss.tightUtilisation.value) ? "tight" : "fits";
}
