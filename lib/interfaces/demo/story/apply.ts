import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { createOrganisation } from "@/lib/accounts/organisations/create-organisation";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { startApplication } from "@/lib/partnership/applications/draft/start-application";
import {
  applyImport,
  pendingImport,
  stageImport,
} from "@/lib/partnership/applications/import/import-document";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { confirmByHand, recordByHand } from "@/lib/partnership/asn-control/reviewer-proof";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { confirmWaiver } from "@/lib/partnership/review/waivers/confirm-waiver";
import { waive } from "@/lib/partnership/review/waivers/waive";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { keepAnswer, knownAnswer } from "@/lib/sources/peeringdb/answers";
import { askAbout } from "@/lib/sources/peeringdb/ask";

/** The demonstration goes through the portal's own use cases: what they refuse, it can't show. */

type Draft = {
  founder: SignedInActor;
  document: ApplicationDocument;
  /** Where the loopback PeeringDB answers. */
  peeringDbUrl: string;
  at: Date;
};

/** An organisation with a draft of the given declaration. */
export async function draft(db: PrismaClient, { founder, document, peeringDbUrl, at }: Draft) {
  const { name, asn, type } = document.partner;
  const organisationId = await createOrganisation(db, founder, name);
  // Asked without the budget of questions: this PeeringDB is our own.
  const asked = await askAbout(asn, {
    base: peeringDbUrl,
    mayAsk: async () => true,
    leftMs: () => 15_000,
  });
  if (asked.ok) await keepAnswer(db, asn, asked.answer, at);
  const { answer } = await knownAnswer(db, asn);
  const id = await startApplication(db, founder, { organisationId, asn, type, answer }, at);
  await stageImport(db, id, JSON.stringify(document));
  const staged = await pendingImport(db, id);
  const applied = staged && (await applyImport(db, founder, id, staged.version, at));
  if (applied !== "done") {
    throw new Error(`The declaration of ${name} was refused: ${JSON.stringify(staged?.issues)}`);
  }
  return { id, organisationId };
}

/** The same, handed in. */
export async function submitted(db: PrismaClient, given: Draft) {
  const made = await draft(db, given);
  const sent = await submitApplication(db, given.founder, made.id, given.at);
  if (!sent.ok) throw new Error(`The submission was refused: ${sent.code}`);
  return { ...made, revision: sent.number };
}

/** Two reviewers write down and confirm what shows them that the organisation runs its ASN. */
export async function proven(
  db: PrismaClient,
  applicationId: string,
  {
    reviewers: [first, second],
    evidence,
    at,
  }: {
    reviewers: readonly [SignedInActor, SignedInActor];
    evidence: string;
    at: Date;
  },
): Promise<void> {
  const recorded = await recordByHand(db, first, { applicationId, evidence }, at);
  const { id: proofId } = await db.asnProof.findFirstOrThrow({
    where: { organisation: { applications: { some: { id: applicationId } } } },
    select: { id: true },
  });
  const later = new Date(at.getTime() + 3_600_000);
  const confirmed = await confirmByHand(db, second, { applicationId, proofId }, later);
  if (!recorded.ok || !confirmed.ok) throw new Error("The proof of control was refused.");
}

type Verdict = {
  reviewer: SignedInActor;
  kind: "approved" | "declined";
  reason: string;
  at: Date;
};

type Submitted = { id: string; revision: number };

/** Decides on a submission. */
export async function decided(
  db: PrismaClient,
  application: Submitted,
  { reviewer, kind, reason, at }: Verdict,
): Promise<void> {
  const { id: applicationId, revision } = application;
  const outcome = await decide(
    db,
    reviewer,
    { applicationId, revision, kind, reason, seen: "" },
    at,
  );
  if (!outcome.ok) throw new Error(`The decision was refused: ${JSON.stringify(outcome)}`);
}

type Waived = {
  /** The first proposes; where there is a second, they confirm. */
  reviewers: readonly [SignedInActor, SignedInActor?];
  rule: string;
  reason: string;
  /** YYYY-MM-DD. */
  endsOn: string;
  at: Date;
};

/** Waives a failing rule of a submission. */
export async function waived(
  db: PrismaClient,
  { id: applicationId, revision }: Submitted,
  { reviewers: [first, second], rule, reason, endsOn, at }: Waived,
): Promise<void> {
  const input = { applicationId, revision, check: "", rule, reason, endsOn };
  const outcome = await waive(db, first, input, at);
  if (!outcome.ok) throw new Error(`The waiver was refused: ${JSON.stringify(outcome)}`);
  if (!second) return;
  const { id: waiverId } = await db.waiver.findFirstOrThrow({
    where: { applicationId, ruleId: rule },
    select: { id: true },
  });
  const later = new Date(at.getTime() + 3_600_000);
  const agreed = await confirmWaiver(db, second, { applicationId, waiverId }, later);
  if (!agreed.ok) throw new Error(`The waiver was refused: ${JSON.stringify(agreed)}`);
}
