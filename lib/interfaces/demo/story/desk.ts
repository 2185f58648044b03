import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { actorOfPerson } from "@/lib/accounts/actor/actor-of-person";
import { aboutValue } from "@/lib/partnership/review/conversation/about";
import { answerComment } from "@/lib/partnership/review/conversation/answer";
import type { DraftInput } from "@/lib/partnership/review/conversation/draft-input";
import { editDraft } from "@/lib/partnership/review/conversation/edit-draft";
import { assign } from "@/lib/partnership/review/queue/assign";
import { markOpened } from "@/lib/partnership/review/queue/mark-opened";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/** What happens at the review desk before a decision. */

/** Gives an application that nobody has to a reviewer. */
export async function assigned(
  db: PrismaClient,
  applicationId: string,
  { by, to, at }: { by: SignedInActor; to: SignedInActor; at: Date },
): Promise<void> {
  const outcome = await assign(db, by, { applicationId, assigneeId: to.userId, seen: null }, at);
  if (!outcome.ok) throw new Error(`The assignment was refused: ${outcome.code}`);
}

type Comment = { about: string; body: string };

/** Reads a submission and asks for changes with these comments. */
export async function changesRequested(
  db: PrismaClient,
  { id: applicationId, revision }: { id: string; revision: number },
  { reviewer, comments, at }: { reviewer: SignedInActor; comments: readonly Comment[]; at: Date },
): Promise<void> {
  const perform = async (step: DraftInput["step"], { about, body }: Comment) => {
    const added = { about, field: "", internal: false, body };
    const input = { applicationId, revision, step, bodies: {}, added };
    const outcome = await editDraft(db, reviewer, input, at);
    if (!outcome.ok) throw new Error(`A comment was refused: ${JSON.stringify(outcome)}`);
  };
  for (const comment of comments) await perform({ kind: "add" }, comment);
  await perform({ kind: "send" }, { about: aboutValue.whole, body: "" });
  await markOpened(db, reviewer.userId, applicationId, at);
}

/** Answers the first comment on an application. */
export async function answered(
  db: PrismaClient,
  applicationId: string,
  { by, body, at }: { by: SignedInActor; body: string; at: Date },
): Promise<void> {
  const { id: commentId } = await db.reviewComment.findFirstOrThrow({
    where: { applicationId, parentId: null },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  const member = await actorOfPerson(db, by.userId, at);
  const outcome =
    member && (await answerComment(db, member, { applicationId, commentId, body }, at));
  if (!outcome?.ok) throw new Error("The answer was refused.");
}
