import { reportOf } from "@/lib/partnership/applications/revision/frozen-revision";
import type { Db } from "@/lib/platform/db/client";
import type { RevisionFacts } from "./assemble";
import type { DecisionRecord } from "./format";
import { hashOf } from "./record-hashes";

/**
 * The report a reviewer had on the screen when deciding: a check's, or the submitted one. Null when
 * the page named a check that is none of this revision, which no page of ours does.
 */
export async function shownReport(
  db: Db,
  revision: RevisionFacts,
  { check, blocking }: { check: string; blocking: string },
): Promise<DecisionRecord["shown"]> {
  const found =
    check === ""
      ? revision
      : await db.revisionCheck.findFirst({
          where: { id: check, revisionId: revision.id },
          select: { report: true },
        });
  if (!found) return null;
  const report = reportOf(found.report);
  const { evaluatedAt, policyVersion, verdict } = report;
  return {
    check: check || null,
    evaluatedAt,
    policyVersion,
    verdict,
    reportHash: hashOf(report),
    blocking,
  };
}
