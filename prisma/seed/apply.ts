import { createOrganisation } from "@/lib/applications/create-organisation";
import { applyImport, pendingImport, stageImport } from "@/lib/applications/import-document";
import { startApplication } from "@/lib/applications/start-application";
import { submitApplication } from "@/lib/applications/submit";
import type { SignedInActor } from "@/lib/auth/actor";
import type { PrismaClient } from "@/lib/db/generated/client";
import { keepAnswer, knownAnswer } from "@/lib/peeringdb/answers";
import { askAbout } from "@/lib/peeringdb/ask";
import type { ApplicationDocument } from "@/lib/requirements/document";
import { decide } from "@/lib/review/decide";

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
  const asked = await askAbout(asn, peeringDbUrl, async () => true);
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

type Verdict = {
  reviewer: SignedInActor;
  kind: "approved" | "declined";
  reason: string;
  at: Date;
};

/** Decides on a submission; what could not be asked is stated as settled by hand. */
export async function decided(
  db: PrismaClient,
  application: { id: string; revision: number },
  { reviewer, kind, reason, at }: Verdict,
): Promise<void> {
  const settled = {
    "asn-control": "Confirmed by a call to the network operations centre on record.",
  };
  const { id: applicationId, revision } = application;
  const input = { applicationId, revision, kind, reason, settled };
  const outcome = await decide(db, reviewer, input, at);
  if (!outcome.ok) throw new Error(`The decision was refused: ${JSON.stringify(outcome.refusal)}`);
}
