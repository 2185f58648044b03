import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Report } from "@/lib/core/requirements/report";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type RevisionDifferences, revisionDifferences } from "./revision-differences";

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

/** The revisions asked for, compared; null where there are not two. */
export async function compareRevisions(
  db: Db,
  applicationId: string,
  { numbers, asked }: { numbers: readonly number[]; asked: { from?: number; to?: number } },
): Promise<ComparedRevisions | null> {
  const chosen = comparedNumbers(numbers, asked);
  const differences = chosen && (await differencesBetween(db, applicationId, chosen));
  return chosen && differences ? { numbers: chosen, differences } : null;
}

/** What is different between two revisions of an application; null where one of them is not there. */
export async function differencesBetween(
  db: Db,
  applicationId: string,
  { from, to }: { from: number; to: number },
): Promise<RevisionDifferences | null> {
  const rows = await db.revision.findMany({
    where: { applicationId, number: { in: [from, to] } },
    select: { number: true, document: true, report: true },
  });
  const [before, after] = [from, to].map((number) => rows.find((row) => row.number === number));
  return before && after ? revisionDifferences(frozen(before), frozen(after)) : null;
}

/** Revisions are written whole and never changed, so neither part is parsed again. */
const frozen = ({
  document,
  report,
}: {
  document: Prisma.JsonValue;
  report: Prisma.JsonValue;
}) => ({
  document: document as unknown as ApplicationDocument,
  report: report as unknown as Report,
});
