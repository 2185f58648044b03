/**
 * How soon partners are promised an answer, by the day it was promised. Numbers of our own: no
 * published document gives any. Not part of the policy, whose versions judge applications.
 */
export type ReviewTargets = {
  /** First day they apply, YYYY-MM-DD in UTC. */
  readonly from: string;
  /** From submission until somebody begins the review, asks for changes or decides. */
  readonly firstResponseDays: number;
  /** From submission until the decision. */
  readonly decisionDays: number;
};

/** Every promise that was made, oldest first, in working days. They are added, never changed. */
export const reviewTargets: readonly [ReviewTargets, ...ReviewTargets[]] = [
  { from: "2026-11-01", firstResponseDays: 2, decisionDays: 10 },
];

/** The targets that apply to what is handed in at a moment; before the first ones, those. */
export function targetsAt(
  moment: Date,
  all: readonly [ReviewTargets, ...ReviewTargets[]] = reviewTargets,
): ReviewTargets {
  const day = moment.toISOString().slice(0, 10);
  return all.findLast(({ from }) => from <= day) ?? all[0];
}
