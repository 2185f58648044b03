import { inTurns } from "@/lib/core/steps/steps";
import type { Db } from "@/lib/platform/db/client";
import { frozenParts } from "./frozen-parts";
import {
  type Compared,
  type RevisionDifferences,
  revisionDifferenceSteps,
} from "./revision-differences";

/** The two revisions that are compared: those asked for, else the newest with the one before. */
export function comparedNumbers(
  numbers: readonly number[],
  asked: { from?: number; to?: number },
): { from: number; to: number } | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const to = sorted.find((number) => number === asked.to) ?? sorted.at(-1);
  if (to === undefined || sorted.length < 2) return null;
  const before = sorted[sorted.indexOf(to) - 1] ?? sorted[1];
  const from = sorted.find((number) => number === asked.from) ?? before;
  return from === undefined ? null : { from, to };
}

/** Two revisions by number, and what is different between them. */
export type ComparedRevisions = {
  numbers: { from: number; to: number };
  differences: RevisionDifferences;
};

type KnownRevision = { number: number } & Compared;

/** The revisions asked for, compared; null where there are not two. */
export async function compareRevisions(
  db: Db,
  applicationId: string,
  {
    numbers,
    asked,
    known,
  }: {
    numbers: readonly number[];
    asked: { from?: number; to?: number };
    /** A revision that was read already. */
    known?: KnownRevision;
  },
): Promise<ComparedRevisions | null> {
  const chosen = comparedNumbers(numbers, asked);
  const differences = chosen && (await differencesBetween(db, applicationId, chosen, known));
  return chosen && differences ? { numbers: chosen, differences } : null;
}

/** What is different between two revisions of an application; null where one of them is not there. */
export async function differencesBetween(
  db: Db,
  applicationId: string,
  { from, to }: { from: number; to: number },
  known?: KnownRevision,
): Promise<RevisionDifferences | null> {
  const partsOf = (number: number) =>
    number === known?.number ? known : frozenParts(db, applicationId, number);
  const [before, after] = [await partsOf(from), await partsOf(to)];
  return before && after ? inTurns(revisionDifferenceSteps(before, after)) : null;
}

/** What is different between a revision and what stands now; null where there is no such revision. */
export async function changesSince(
  db: Db,
  applicationId: string,
  number: number,
  now: Compared,
): Promise<RevisionDifferences | null> {
  const before = await frozenParts(db, applicationId, number);
  return before && inTurns(revisionDifferenceSteps(before, now));
}
