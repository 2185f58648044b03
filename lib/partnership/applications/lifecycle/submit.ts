import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { canonicalJson } from "@/lib/core/json/canonical-json";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Report, Verdict } from "@/lib/core/requirements/report";
import {
  submittedColumns,
  verdictColumns,
} from "@/lib/partnership/applications/document/list-columns";
import { openDraft } from "@/lib/partnership/applications/draft/draft";
import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import { documentFromValues } from "@/lib/partnership/applications/form/document-from-values";
import type { FieldProblem } from "@/lib/partnership/applications/form/field-problem";
import { evidenceFrom } from "@/lib/partnership/applications/revision/evidence";
import { revisionHash } from "@/lib/partnership/applications/revision/revision-hash";
import { provenControl } from "@/lib/partnership/asn-control/proven-control";
import { sealRow } from "@/lib/platform/audit/row-seal";
import { nameOf } from "@/lib/platform/db/enum-words";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { dueAfter } from "./due";
import { revisionInForce } from "./in-force";
import { notifyReviewers } from "./notify-of-application";
import { canDo, transitions } from "./states";
import { makeTransition } from "./transition";

export type Submission =
  | { ok: true; number: number; verdict: Verdict }
  /** Something typed does not fit the document yet; freezing it would lose it. */
  | { ok: false; code: "unfinished"; problems: FieldProblem[] }
  /** A change of what is in force that changes nothing. */
  | { ok: false; code: "not-found" | "not-editable" | "unchanged" };

/**
 * Freezes what the draft holds as the next revision and hands it to the reviewers, in one
 * transaction. Sent twice, it answers with the same revision.
 */
export async function submitApplication(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  applicationId: string,
  now = new Date(),
  policy: Policy = currentPolicy,
): Promise<Submission> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    if (!row) return { ok: false, code: "not-found" };
    const last = await tx.revision.findFirst({
      where: { applicationId },
      orderBy: { number: "desc" },
      select: { number: true, report: true },
    });
    if (!canDo("submit", row.state)) {
      const sentAgain = row.state === "submitted" && last;
      if (!sentAgain) return { ok: false, code: "not-editable" };
      return { ok: true, number: last.number, verdict: (last.report as Report).verdict };
    }
    const { values, basis } = openDraft(row);
    const { document, problems } = documentFromValues(values, basis);
    if (problems.length > 0) return { ok: false, code: "unfinished", problems };
    const inForce = await revisionInForce(tx, applicationId);
    if (inForce && canonicalJson(inForce.document) === canonicalJson(document)) {
      return { ok: false, code: "unchanged" };
    }

    const { answer } = await knownAnswer(tx, basis.asn);
    const { organisationId } = row;
    const control = await provenControl(tx, { organisationId, asn: basis.asn });
    const evidence = evidenceFrom(answer, control);
    const report = evaluate({ document, evidence, policy, now });
    const policyVersion = policy.version;
    const hash = revisionHash({ document, evidence, policyVersion, report });
    const number = (last?.number ?? 0) + 1;
    const verdict = nameOf(report.verdict);
    const frozen = await tx.revision.create({
      data: {
        applicationId,
        number,
        document,
        evidence: JSON.parse(JSON.stringify(evidence)),
        policyVersion,
        report,
        verdict,
        hash,
        submittedById: actor.userId,
        submittedAt: now,
      },
    });
    const { name: partner, asn } = document.partner;
    const told = { id: applicationId, organisationId, partner, asn, revision: number };
    await makeTransition(tx, {
      applicationId,
      actor,
      transition: "submit",
      from: row.state,
      columns: {
        submittedAt: now,
        decidedAt: null,
        withdrawnAt: null,
        dueAt: dueAfter(transitions.submit.to, now),
        ...submittedColumns(document),
        ...verdictColumns(report),
      },
      notify: () => notifyReviewers(tx, "submitted", told, now),
      after: {
        revision: number,
        verdict: report.verdict,
        hash,
        rows: [sealRow("revision", frozen)],
      },
    });
    return { ok: true, number, verdict: report.verdict };
  });
}
