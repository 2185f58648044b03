import type { Db } from "@/lib/db/client";
import type { ReviewApplication } from "./application-queries";
import { latestCheck } from "./checks/check-revision";
import { waiversOf } from "./waivers/in-force";
import { isWaivable } from "./waivers/is-waivable";
import { proposedRules } from "./waivers/proposed-rules";
import { standing } from "./waivers/standing";
import { waivedView } from "./waivers/waived-view";
import { waiverState } from "./waivers/waiver";

/**
 * Where the revision on a review page stands: its newest judgement, or the report it was submitted
 * with while there is none, and the waivers laid over it. Two statements.
 *
 * @param report "submitted" to read that one although there is a newer.
 */
export async function standingOf(
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
    stands: standing(present.report, inForce),
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
