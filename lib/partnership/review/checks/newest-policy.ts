import { z } from "zod";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluateSteps } from "@/lib/core/requirements/evaluate";
import type { Evidence } from "@/lib/core/requirements/evidence";
import { verdicts } from "@/lib/core/requirements/report";
import { inTurns } from "@/lib/core/steps/steps";
import { boundedText } from "@/lib/core/text/outside-text";
import type { Db } from "@/lib/platform/db/client";

const newestResult = z.object({
  policyVersion: boundedText(100),
  verdict: z.enum(verdicts),
  /** Mandatory and policy rules that fail, in the order of the report. */
  failing: z.array(boundedText(100)),
  /** Mandatory rules without an answer. */
  unknown: z.array(boundedText(100)),
});

/** What the newest policy version would find of a revision that is judged by an earlier one. */
export type NewestResult = z.infer<typeof newestResult>;

/**
 * Judges by the newest version what was judged by `version`; null where that is the newest. Shown
 * beside the judgement that counts, so that a partner sees early what a change will be asked for.
 */
export async function byNewestPolicy(
  version: string,
  judged: { document: ApplicationDocument; evidence: Evidence; now: Date },
  newest: Policy = currentPolicy,
): Promise<NewestResult | null> {
  if (version === newest.version) return null;
  const { policyVersion, verdict, results } = await inTurns(
    evaluateSteps({ ...judged, policy: newest }),
  );
  const failing = results.filter(
    ({ level, status }) => level !== "recommended" && status === "fail",
  );
  const unknown = results.filter(
    ({ level, status }) => level === "mandatory" && status === "unknown",
  );
  const ids = (rules: typeof results) => rules.map(({ rule }) => rule);
  return { policyVersion, verdict, failing: ids(failing), unknown: ids(unknown) };
}

/** What the newest version found of what is in force of an application, if it was looked at. */
export async function newestResultOf(db: Db, applicationId: string): Promise<NewestResult | null> {
  const partner = await db.partner.findUnique({
    where: { applicationId },
    select: { revisionId: true, recheck: { select: { revisionId: true, newest: true } } },
  });
  const recheck = partner?.recheck;
  if (!recheck?.newest || recheck.revisionId !== partner?.revisionId) return null;
  return newestResult.safeParse(recheck.newest).data ?? null;
}
