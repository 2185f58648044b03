import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import {
  type LockedApplication,
  lockForReview,
} from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { frozenContent } from "@/lib/partnership/applications/revision/frozen-parts";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { defaultLocale, isLocale } from "@/lib/platform/i18n/locales";
import { type About, findingAt, readAbout } from "./about";
import { type BodyProblem, bodyProblem, maxDrafted } from "./comment-body";
import type { DraftInput } from "./draft-input";
import { isVisible } from "./is-visible";
import { noteInternally } from "./note-internally";
import { paragraphText } from "./ready-paragraphs";
import { type RequestRefusal, requestChanges } from "./request-changes";

/** What is wrong with a text of the form: `comment` is its id, or null for the box. */
export type TextProblem = { comment: string | null; problem: BodyProblem };

export type DraftRefusal =
  | { code: "not-found" }
  | { code: "own-organisation" }
  | { code: "texts"; texts: TextProblem[] }
  /** The revision has no such place, or the place no such field. */
  | { code: "no-such-place" }
  | { code: "too-many"; most: number }
  | RequestRefusal;

export type DraftOutcome =
  | { ok: true }
  /** `boxKept`: what stood in the box for one more comment lies in the draft all the same. */
  | ({ ok: false; boxKept: boolean } & DraftRefusal);

const refused = (refusal: DraftRefusal, boxKept = false): DraftOutcome => ({
  ok: false,
  ...refusal,
  boxKept,
});

/**
 * Keeps what stands in a reviewer's draft and does what the pressed button says, in one transaction.
 * A draft is its author's alone. Where the action is refused the texts are kept all the same, unless one
 * of them is what is wrong.
 */
export async function editDraft(
  client: PrismaClient,
  actor: SignedInActor,
  input: DraftInput,
  now = new Date(),
): Promise<DraftOutcome> {
  return client.$transaction(async (tx) => {
    const application = await lockForReview(tx, input.applicationId);
    const seen = application && (await seenRevision(tx, input));
    if (!application || !seen || !(await isVisible(tx, input.applicationId))) {
      return refused({ code: "not-found" });
    }
    if (!may(actor, "review.comment", application)) return refused({ code: "own-organisation" });

    const texts = textProblems(input);
    if (texts.length > 0) return refused({ code: "texts", texts });
    await keepBodies(tx, actor, input);
    return perform(tx, { actor, input, application, seen, now });
  });
}

/** An edit within its transaction: by whom, of which application and revision. */
export type DraftEdit = {
  actor: SignedInActor;
  input: DraftInput;
  application: LockedApplication;
  seen: NonNullable<Awaited<ReturnType<typeof seenRevision>>>;
  now: Date;
};

async function perform(tx: Db, edit: DraftEdit): Promise<DraftOutcome> {
  const { actor, input, seen } = edit;
  const { step, added } = input;
  switch (step.kind) {
    case "save":
      return { ok: true };
    case "remove":
      await tx.reviewComment.deleteMany({ where: { ...own(actor, input), id: step.comment } });
      return { ok: true };
    case "ready":
      return addReady(tx, edit, step.about);
    case "add":
      return addTyped(tx, edit);
    case "send": {
      // What stands in the box was meant to go along.
      const typed = added.body !== "" ? await addTyped(tx, edit) : { ok: true as const };
      if (!typed.ok) return typed;
      const sent = await requestChanges(tx, { ...edit, revision: seen.number });
      return sent.ok ? sent : refused(sent, true);
    }
  }
}

async function addTyped(tx: Db, edit: DraftEdit): Promise<DraftOutcome> {
  const { added } = edit.input;
  const content = await contentOf(tx, edit.seen);
  const about = readAbout(added.about, added.field, content);
  if (!about) return refused({ code: "no-such-place" });
  if (added.internal) {
    await noteInternally(tx, { ...edit, about, body: added.body });
    return { ok: true };
  }
  return addComment(tx, edit, about, added.body);
}

async function addReady(tx: Db, edit: DraftEdit, value: string): Promise<DraftOutcome> {
  const content = await contentOf(tx, edit.seen);
  const about = readAbout(value, "", content);
  const [, index, rule = ""] = /^finding:(\d+):(.+)$/.exec(value) ?? [];
  const finding = findingAt(content.report, rule, Number(index));
  if (!about || !finding) return refused({ code: "no-such-place" });
  const { locale } = edit.seen.submittedBy;
  const language = isLocale(locale) ? locale : defaultLocale;
  return addComment(tx, edit, about, await paragraphText(language, rule, finding));
}

async function addComment(
  tx: Db,
  { actor, input, seen, now }: DraftEdit,
  about: About,
  body: string,
): Promise<DraftOutcome> {
  const drafted = await tx.reviewComment.count({ where: own(actor, input) });
  if (drafted >= maxDrafted) return refused({ code: "too-many", most: maxDrafted });
  const { applicationId } = input;
  await tx.reviewComment.create({
    data: {
      applicationId,
      revisionId: seen.id,
      authorId: actor.userId,
      ...about,
      place: JSON.parse(JSON.stringify(about.place)),
      body,
      createdAt: now,
    },
    select: { id: true },
  });
  return { ok: true };
}

/** The actor's own draft on an application. */
const own = ({ userId }: SignedInActor, { applicationId }: Pick<DraftInput, "applicationId">) =>
  ({ applicationId, authorId: userId, state: "draft" }) as const;

function textProblems({ bodies, step, added }: DraftInput): TextProblem[] {
  const removed = step.kind === "remove" ? step.comment : null;
  const problems = Object.entries(bodies)
    .filter(([comment]) => comment !== removed)
    .map(([comment, body]) => ({ comment, problem: bodyProblem(body) }));
  const boxCounts = step.kind === "add" || (step.kind === "send" && added.body !== "");
  const all = boxCounts
    ? [...problems, { comment: null, problem: bodyProblem(added.body) }]
    : problems;
  return all.filter((each): each is TextProblem => each.problem !== null);
}

async function keepBodies(tx: Db, actor: SignedInActor, input: DraftInput): Promise<void> {
  const kept = await tx.reviewComment.findMany({
    where: { ...own(actor, input), id: { in: Object.keys(input.bodies) } },
    select: { id: true, body: true },
  });
  for (const { id, body } of kept) {
    const typed = input.bodies[id] ?? body;
    if (typed === body) continue;
    await tx.reviewComment.updateMany({
      where: { ...own(actor, input), id },
      data: { body: typed },
    });
  }
}

function seenRevision(tx: Db, { applicationId, revision }: DraftInput) {
  return tx.revision.findUnique({
    where: { applicationId_number: { applicationId, number: revision } },
    select: {
      id: true,
      number: true,
      submittedBy: { select: { locale: true } },
    },
  });
}

/** What a comment on a revision can be about. */
const contentOf = (tx: Db, { id }: DraftEdit["seen"]) => frozenContent(tx, id);
