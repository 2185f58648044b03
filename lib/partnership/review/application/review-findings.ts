import { currentPolicy, policyByVersion } from "@/lib/core/policy/policies";
import type { Report } from "@/lib/core/requirements/report";
import type { Addition } from "@/lib/core/requirements/what-if/additions";
import { whatIfSteps } from "@/lib/core/requirements/what-if/what-if";
import { inTurns } from "@/lib/core/steps/steps";
import { latestCheck } from "@/lib/partnership/applications/revision/check-revision";
import type { Db } from "@/lib/platform/db/client";
import type { ReviewApplication } from "./application-queries";

/** The report of a revision as a reviewer reads it: its newest check's unless the submitted one is asked for. */
export async function findingsInReview(
  db: Db,
  { revision }: ReviewApplication,
  { report: asked }: { report?: "submitted" },
  addition: Addition | null,
): Promise<Report | null> {
  const { document, evidence, report, policyVersion } = revision;
  if (addition) {
    const policy = policyByVersion(policyVersion) ?? currentPolicy;
    const now = new Date(report.evaluatedAt);
    const tried = await inTurns(whatIfSteps({ document, evidence, policy, now }, [addition]));
    return tried.ok ? tried.report : null;
  }
  const check = asked === "submitted" ? null : await latestCheck(db, revision.id);
  return check?.report ?? report;
}
