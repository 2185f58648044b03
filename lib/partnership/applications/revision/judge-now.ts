import type { Policy } from "@/lib/core/policy/policy";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluateSteps } from "@/lib/core/requirements/evaluate";
import type { Evidence } from "@/lib/core/requirements/evidence";
import { inTurns } from "@/lib/core/steps/steps";
import { provenControl } from "@/lib/partnership/asn-control/proven-control";
import type { Db } from "@/lib/platform/db/client";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { evidenceFrom } from "./evidence";

/** The evidence stored now about an organisation's claim to an ASN. */
export async function evidenceNow(
  db: Db,
  { organisationId, asn }: { organisationId: string; asn: number },
): Promise<Evidence> {
  const { answer } = await knownAnswer(db, asn);
  return evidenceFrom(answer, await provenControl(db, { organisationId, asn }));
}

/**
 * Judges what an organisation declared by the evidence stored now; asks nobody outside. What is not
 * known is absent from the evidence, so that its rules answer "unknown".
 */
export async function judgeNow(
  db: Db,
  { organisationId, document }: { organisationId: string; document: ApplicationDocument },
  { now, policy }: { now: Date; policy: Policy },
) {
  const { asn } = document.partner;
  const evidence = await evidenceNow(db, { organisationId, asn });
  const report = await inTurns(evaluateSteps({ document, evidence, policy, now }));
  return { evidence, report };
}
