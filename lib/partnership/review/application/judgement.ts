import { applyWaivers } from "@/lib/partnership/applications/revision/apply-waivers";
import { latestCheck } from "@/lib/partnership/applications/revision/check-revision";
import { waiverState } from "@/lib/partnership/applications/revision/waiver";
import { waiversOf } from "@/lib/partnership/review/waivers/in-force";
import { isWaivable } from "@/lib/partnership/review/waivers/is-waivable";
import { proposedRules } from "@/lib/partnership/review/waivers/proposed-rules";
import { waivedView } from "@/lib/partnership/review/waivers/waived-view";
import type { Db } from "@/lib/platform/db/client";
import type { ReviewApplication } from "./application-queries";

/**
 * Where the revision on a review page stands: its newest judgement, or the report it was submitted
 * with while there is none, and the waivers laid over it. Two statements.
 *
 * @param report "submitted" to read that one although there is a newer.
 */
export async function judgementOf(
  db: Db,
  { id, state, revision }: Pick<ReviewApplication, "id" | "state" | "revision">,
  { now, report }: { now: Date; report?: "submitted" },
) {
  const [check, waivers] = await Promise.all([latestCheck(db, revision.id), waiversOf(db, id)]);
  const inForce = waivers.filter((waiver) => waiverState(waiver, now) === "in-force");
  const present = { check: check?.id ?? "", report: check?.report ?? revision.report };
  const read = report === "submitted" || !check ? revision : check;
  return {
    check,
    waivers,
    /** What decisions and waivers go by. */
    present,
    stands: applyWaivers(present.report, inForce),
    /** Failing rules whose waiver waits for a second reviewer. */
    proposed: proposedRules(present.report, waivers, now),
    waivable: isWaivable({ state, listed: true }),
    /** What is on the page. */
    shown: {
      kind: read === check ? ("present" as const) : ("submitted" as const),
      report: read.report,
      evidence: read.evidence,
      waived: waivedView(read.report, inForce, "reviewer"),
    },
  };
}
