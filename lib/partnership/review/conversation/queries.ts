import type { Place } from "@/lib/partnership/applications/document/document-place";
import type { Db } from "@/lib/platform/db/client";
import { type Prisma, Prisma as sql } from "@/lib/platform/db/generated/client";
import type { CommentAbout } from "@/lib/platform/db/generated/enums";

/** Entries of a conversation on one page, the newest; a longer one is not held by mail or memory. */
const conversationLimit = 500;

type Row = {
  id: string;
  parentId: string | null;
  state: "draft" | "sent";
  internal: boolean;
  fromPartner: boolean;
  about: CommentAbout;
  path: string | null;
  place: Prisma.JsonValue;
  rule: string | null;
  code: string | null;
  body: string;
  author: string;
  at: Date;
  revision: number;
  resolvedAt: Date | null;
  resolvedBy: string | null;
};

/** Something said in answer to a comment. */
export type Answer = Pick<Row, "id" | "body" | "author" | "at" | "fromPartner">;

/** A comment with its answers, oldest first. */
export type Thread = Omit<Row, "parentId" | "state" | "fromPartner" | "place"> & {
  place: Place;
  answers: Answer[];
};

// One statement with everything, since the page it is on has many others.
const columns = sql.sql`
  c."id", c."parentId", c."state"::text AS "state", c."internal", c."fromPartner",
  c."about"::text AS "about", c."path", c."place", c."rule", c."code", c."body",
  author."name" AS "author", coalesce(c."sentAt", c."createdAt") AS "at", r."number" AS "revision",
  c."resolvedAt", resolver."name" AS "resolvedBy"
  FROM "ReviewComment" c
  JOIN "Revision" r ON r."id" = c."revisionId"
  JOIN "User" author ON author."id" = c."authorId"
  LEFT JOIN "User" resolver ON resolver."id" = c."resolvedById"`;
const newestFirst = sql.sql`
  ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${conversationLimit}`;

/** What reviewers read: what was sent, the reader's own drafts, and how many entries are shown where there are more. */
export type ReviewConversation = {
  threads: Thread[];
  drafts: Thread[];
  /** Null while everything is shown. */
  shownOnly: number | null;
};

/**
 * The conversation as a reviewer sees it: what was sent, and the reviewer's own draft. Internal
 * comments are for reviewers who may comment; one in conflict is, here, the partner.
 */
export async function reviewConversation(
  db: Db,
  applicationId: string,
  { userId, internal }: { userId: string; internal: boolean },
): Promise<ReviewConversation> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns}
    WHERE c."applicationId" = ${applicationId} AND (
      (c."state" = 'sent' AND (${internal} OR NOT c."internal"))
      OR (c."state" = 'draft' AND c."authorId" = ${userId}))
    ${newestFirst}`;
  return {
    threads: threadsOf(rows.filter(({ state }) => state === "sent")),
    drafts: threadsOf(rows.filter(({ state }) => state === "draft")),
    shownOnly: rows.length >= conversationLimit ? conversationLimit : null,
  };
}

/** The conversation as the partner sees it: nothing internal, nothing drafted, no reviewer by name. */
export async function partnerConversation(db: Db, applicationId: string): Promise<Thread[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns}
    WHERE c."applicationId" = ${applicationId} AND c."state" = 'sent' AND NOT c."internal"
    ${newestFirst}`;
  return threadsOf(rows).map((thread) => ({
    ...thread,
    author: "",
    resolvedBy: null,
    answers: thread.answers.map((each) => (each.fromPartner ? each : { ...each, author: "" })),
  }));
}

/** Puts answers below what they answer, both in the order they were written. */
function threadsOf(newestFirst: readonly Row[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const row of newestFirst.toReversed()) {
    const { parentId, state: _, fromPartner, place, ...comment } = row;
    if (parentId === null) {
      threads.set(row.id, { ...comment, place: place as Place, answers: [] });
    } else {
      const { id, body, author, at } = comment;
      threads.get(parentId)?.answers.push({ id, body, author, at, fromPartner });
    }
  }
  return [...threads.values()];
}
