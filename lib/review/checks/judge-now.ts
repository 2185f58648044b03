import { evidenceFrom } from "@/lib/applications/evidence";
import { provenControl } from "@/lib/asn-control/proven-control";
import type { Db } from "@/lib/db/client";
import { knownAnswer } from "@/lib/peeringdb/answers";
import type { Policy } from "@/lib/policy/policy";
import type { ApplicationDocument } from "@/lib/requirements/document";
import { evaluate } from "@/lib/requirements/evaluate";

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
  const { answer } = await knownAnswer(db, asn);
  const evidence = evidenceFrom(answer, await provenControl(db, { organisationId, asn }));
  return { evidence, report: evaluate({ document, evidence, policy, now }) };
}
