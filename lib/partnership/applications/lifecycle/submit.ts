import { randomUUID } from "node:crypto";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { canonicalSteps } from "@/lib/core/json/canonical-steps";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import type { Verdict } from "@/lib/core/requirements/report";
import { inTurns } from "@/lib/core/steps/steps";
import {
  lastCheckColumns,
  submittedColumns,
} from "@/lib/partnership/applications/document/list-columns";
import { openingSteps } from "@/lib/partnership/applications/draft/draft";
import { type DraftRow, readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { documentSteps } from "@/lib/partnership/applications/form/document-from-values";
import type { FieldProblem } from "@/lib/partnership/applications/form/field-problem";
import { freezingSteps } from "@/lib/partnership/applications/revision/freeze";
import { judgeNow } from "@/lib/partnership/applications/revision/judge-now";
import { sealRow } from "@/lib/platform/audit/row-seal";
import type { Db } from "@/lib/platform/db/client";
import { nameOf, wordOf } from "@/lib/platform/db/enum-words";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { jsonParameter } from "@/lib/platform/db/json-text";
import { dueAfter } from "./due";
import { revisionInForce } from "./in-force";
import { lockApplication } from "./lock-application";
import { notifyReviewers } from "./notify-of-application";
import { canDo, transitions } from "./states";
import { makeTransition } from "./transition";

export type Submission =
  | { ok: true; number: number; verdict: Verdict }
  /** Something typed does not fit the document yet; freezing it would lose it. */
  | { ok: false; code: "unfinished"; problems: FieldProblem[] }
  /** A change of what is in force that changes nothing. */
  | { ok: false; code: "not-found" | "not-editable" | "unchanged" };

type Actor = Pick<SignedInActor, "userId" | "name">;

/** Somebody changes the draft each time it has been judged; that many times in a row are no people. */
const maxAttempts = 20;

/**
 * Freezes what the draft holds as the next revision and hands it to the reviewers, in one
 * transaction. Sent twice, it answers with the same revision. It is judged before that transaction, in
 * turns, and again when the draft has changed meanwhile.
 */
export async function submitApplication(
  client: PrismaClient,
  actor: Actor,
  applicationId: string,
  now = new Date(),
  policy: Policy = currentPolicy,
): Promise<Submission> {
  for (let attempt = 1; ; attempt += 1) {
    const seen = await readDraftRow(client, applicationId);
    if (!seen) return { ok: false, code: "not-found" };
    const ready = canDo("submit", seen.state) ? await prepare(client, seen, { now, policy }) : null;
    if (ready?.ok === false) return ready;
    const submitted = await client.$transaction((tx) => freeze(tx, actor, seen, ready, now));
    if (submitted !== "changed-meanwhile") return submitted;
    if (attempt === maxAttempts) {
      throw new Error(`Application ${applicationId} is changed all the time.`);
    }
  }
}

/** Judges a draft and makes the judgement ready to be kept. */
async function prepare(db: Db, row: DraftRow, { now, policy }: { now: Date; policy: Policy }) {
  const { values, basis } = await inTurns(openingSteps(row));
  const { document, problems } = await inTurns(documentSteps(values, basis));
  if (problems.length > 0) return { ok: false, code: "unfinished", problems } as const;
  const { organisationId } = row;
  const { evidence, report } = await judgeNow(db, { organisationId, document }, { now, policy });
  const policyVersion = policy.version;
  const texts = await inTurns(freezingSteps({ document, evidence, policyVersion, report }));
  const inForce = await revisionInForce(db, row.id);
  const same = inForce && (await inTurns(canonicalSteps(inForce.document)));
  if (same?.text === texts.document.text) return { ok: false, code: "unchanged" } as const;
  return { ok: true, document, report, policyVersion, texts } as const;
}

type Ready = Awaited<ReturnType<typeof prepare>> & { ok: true };

/** Writes what was judged, unless the draft is another one by now. */
async function freeze(
  tx: Db,
  actor: Actor,
  seen: DraftRow,
  ready: Ready | null,
  now: Date,
): Promise<Submission | "changed-meanwhile"> {
  const { id: applicationId, organisationId } = seen;
  await lockApplication(tx, applicationId);
  const row = await tx.application.findUnique({
    where: { id: applicationId },
    select: { state: true, version: true },
  });
  if (!row) return { ok: false, code: "not-found" };
  const last = await tx.revision.findFirst({
    where: { applicationId },
    orderBy: { number: "desc" },
    select: { number: true, verdict: true },
  });
  if (!canDo("submit", row.state)) {
    const sentAgain = row.state === "submitted" && last;
    if (!sentAgain) return { ok: false, code: "not-editable" };
    return { ok: true, number: last.number, verdict: wordOf(last.verdict) };
  }
  if (!ready || row.version !== seen.version) return "changed-meanwhile";
  const number = (last?.number ?? 0) + 1;
  const { document, report, texts } = ready;
  const seal = await keepRevision(tx, { applicationId, number, actor, ready, now });
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
      revokedAt: null,
      dueAt: dueAfter(transitions.submit.to, now),
      ...submittedColumns(document),
      ...lastCheckColumns(report),
    },
    notify: () => notifyReviewers(tx, "submitted", told, now),
    after: { revision: number, verdict: report.verdict, hash: texts.hash, rows: [seal] },
  });
  return { ok: true, number, verdict: report.verdict };
}

/** Writes the row of a revision; its JSON goes as the text that was hashed. */
async function keepRevision(
  tx: Db,
  {
    applicationId,
    number,
    actor,
    ready: { report, policyVersion, texts },
    now,
  }: { applicationId: string; number: number; actor: Actor; ready: Ready; now: Date },
) {
  const { document, evidence, hash } = texts;
  const id = randomUUID();
  const json = {
    document: await jsonParameter(tx, document.text),
    evidence: await jsonParameter(tx, evidence.text),
    report: await jsonParameter(tx, texts.report.text),
  };
  await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "applicationId", "number", "document", "evidence", "policyVersion",
      "report", "verdict", "hash", "submittedById", "submittedAt")
    VALUES (${id}, ${applicationId}, ${number}, ${json.document}, ${json.evidence}, ${policyVersion},
      ${json.report}, ${report.verdict}::"Verdict", ${hash}, ${actor.userId},
      ${now.toISOString()}::timestamp)`;
  return sealRow("revision", {
    id,
    applicationId,
    number,
    document,
    evidence,
    policyVersion,
    report: texts.report,
    verdict: nameOf(report.verdict),
    hash,
    submittedById: actor.userId,
    submittedAt: now,
  });
}
