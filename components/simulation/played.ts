import { type Coverage, coverageOf } from "@/components/map/coverage";
import { pageRange } from "@/components/ui/page-range";
import type { EvaluationInput } from "@/lib/core/requirements/evaluate";
import { type Gap, nearestEdgeGaps } from "@/lib/core/requirements/nearest-edge/gaps";
import { meanHomeKm } from "@/lib/core/requirements/nearest-edge/mean-home-km";
import { type SiteEdges, siteEdgeSteps } from "@/lib/core/requirements/nearest-edge/site-edges";
import {
  type LossRow,
  lossRowSteps,
  worstPairRows,
} from "@/lib/core/requirements/simulate/loss-rows";
import { type LossOutcome, simulateLoss } from "@/lib/core/requirements/simulate/simulate-loss";
import { buildSubject, type Subject } from "@/lib/core/requirements/subject";
import type { Addition } from "@/lib/core/requirements/what-if/additions";
import { type WhatIf, whatIfSteps } from "@/lib/core/requirements/what-if/what-if";
import { inTurns, type Steps } from "@/lib/core/steps/steps";
import { coverageAfter } from "./coverage-after";
import { type LossOption, lossOf, lossOptions, type Selection, selectionOf } from "./loss-address";
import { worstLosses } from "./worst-losses";

/** Sites on a page of the table of their edges. */
export const sitesOnPage = 12;

/** Rows of each table of losses; the rest hurts less. */
const most = { locations: 10, links: 10, pairs: 5 } as const;

/** A loss of a table, with how an address names it. */
export type LossLine = LossRow & { readonly selection: Selection };

/** One kind of losses: how many there are, and those that hurt most. */
export type Losses = { readonly count: number; readonly worst: readonly LossLine[] };

/** A failure, played. */
export type PlayedLoss = {
  readonly options: readonly LossOption[];
  readonly before: LossOutcome;
  readonly outcome: LossOutcome;
  /** As the loss leaves it. */
  readonly coverage: Coverage;
  readonly losses: Readonly<Record<"locations" | "links" | "pairs", Losses>>;
};

/** Where each site's traffic could and does meet Microsoft. */
export type PlayedEdges = {
  readonly count: number;
  /** Which page of them, from 1. */
  readonly page: number;
  /** Those of the page; on the first are those that lose most. */
  readonly sites: readonly SiteEdges[];
  /** The metros worth adding, most km saved first. */
  readonly gaps: readonly Gap[];
};

/** What an addition would change. */
export type PlayedAddition = {
  readonly addition: Addition;
  readonly answer: WhatIf;
  /** Of the network with the addition; null where it cannot be made. */
  readonly coverage: Coverage | null;
  /** Mean km from users to where they are handed over, now and then; null without users. */
  readonly meanKm: { readonly before: number; readonly after: number } | null;
};

/** All that a simulation page shows. */
export type Played = {
  /** Null while there is no traffic to play. */
  readonly loss: PlayedLoss | null;
  readonly addition: PlayedAddition | null;
  /** Of the network with what is added; of the declared one where nothing is. */
  readonly edges: PlayedEdges;
};

/** What is played, and the page of the sites that is read. */
export type Picked = {
  readonly selection: Selection;
  readonly addition: Addition | null;
  readonly page: number;
};

/** No date is compared here. */
const anyMoment = new Date(0);

/** Plays a failure and an addition in turns: of a large application both take a while. */
export function play(input: EvaluationInput, picked: Picked): Promise<Played> {
  return inTurns(playSteps(input, picked));
}

function* playSteps(input: EvaluationInput, { selection, addition, page }: Picked): Steps<Played> {
  const subject = buildSubject({ document: input.document, now: anyMoment });
  const loss = yield* lossSteps(subject, input, selection);
  const tried = addition && (yield* additionSteps(subject, input, addition));
  const changed = tried?.answer.ok
    ? buildSubject({ document: tried.answer.document, now: anyMoment })
    : subject;
  return { loss, addition: tried, edges: yield* edgeSteps(changed, input, page) };
}

function* lossSteps(
  subject: Subject,
  { document, policy }: EvaluationInput,
  selection: Selection,
): Steps<PlayedLoss | null> {
  const before = simulateLoss(subject, { kind: "nothing" });
  yield;
  if (before === null) return null;
  const options = lossOptions(subject);
  const outcome = simulateLoss(subject, lossOf(options, selection)) ?? before;
  yield;
  const coverage = coverageAfter(coverageOf(document, null), outcome, policy);
  yield;
  const rows = yield* lossRowSteps(subject, policy);
  const isLocation = ({ loss }: LossRow) => loss.kind === "location";
  const linesOf = (some: readonly LossRow[], limit: number): Losses => ({
    count: some.length,
    worst: worstLosses(some, limit).map((row) => ({
      ...row,
      selection: selectionOf(subject, row.loss),
    })),
  });
  const pairs = subject.locations.length > 2 ? worstPairRows(subject, policy, most.pairs) : [];
  yield;
  return {
    options,
    before,
    outcome,
    coverage,
    losses: {
      locations: linesOf(rows.filter(isLocation), most.locations),
      links: linesOf(
        rows.filter((row) => !isLocation(row)),
        most.links,
      ),
      pairs: linesOf(pairs, most.pairs),
    },
  };
}

function* additionSteps(
  subject: Subject,
  input: EvaluationInput,
  addition: Addition,
): Steps<PlayedAddition> {
  const answer = yield* whatIfSteps(input, [addition]);
  if (!answer.ok) return { addition, answer, coverage: null, meanKm: null };
  const found = coverageOf(answer.document, answer.report);
  yield;
  const locations = found.locations.map((each) =>
    each.metro === addition.metro && each.state === "ok"
      ? { ...each, state: "added" as const }
      : each,
  );
  const before = meanHomeKm(subject);
  const after = meanHomeKm(buildSubject({ document: answer.document, now: anyMoment }));
  yield;
  return {
    addition,
    answer,
    coverage: { ...found, locations },
    meanKm: before === null || after === null ? null : { before, after },
  };
}

function* edgeSteps(
  subject: Subject,
  { policy }: EvaluationInput,
  asked: number,
): Steps<PlayedEdges> {
  const edges = yield* siteEdgeSteps(subject, policy);
  const cost = ({ weight, extraKm }: SiteEdges) => weight * (extraKm ?? 0);
  const { page, from, to } = pageRange(asked, sitesOnPage, edges.length);
  const sites = edges.toSorted((a, b) => cost(b) - cost(a)).slice(Math.max(0, from - 1), to);
  yield;
  const { nearerByKm, proposals } = policy.nearestEdgeGap;
  const gaps =
    subject.sites === null ? [] : nearestEdgeGaps(subject, subject.sites, nearerByKm.value).metros;
  return { count: edges.length, page, sites, gaps: gaps.slice(0, proposals.value) };
}
