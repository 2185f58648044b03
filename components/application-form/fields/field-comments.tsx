"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { CommentText } from "@/components/conversation/comment-text";
import { threadId } from "@/components/conversation/thread-id";
import { type Place, pointerOf } from "@/lib/partnership/applications/document/document-place";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { useFindingsNote } from "./field-findings";

/** An open comment, as it is shown at the field it is about. */
export type FieldComment = { id: string; body: string; place: Place };

type ByPointer = ReadonlyMap<string, readonly FieldComment[]>;

const CommentsContext = createContext<ByPointer>(new Map());

/** Gives the fields inside the comments about them. */
export function FieldCommentsProvider({
  comments,
  values,
  children,
}: {
  comments: readonly FieldComment[];
  values: FormValues;
  children: ReactNode;
}) {
  const rows = rowCounts(values);
  // Places are found again when rows come or go, not with each letter: a row that is being renamed
  // keeps its comments meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows stands for values
  const placed = useMemo(() => byPointer(comments, values), [comments, rows]);
  return <CommentsContext.Provider value={placed}>{children}</CommentsContext.Provider>;
}

const rowCounts = ({ contacts, locations, traffic, routing }: FormValues) =>
  [
    contacts.length,
    ...locations.map(({ connections }) => connections.length),
    traffic.sites.length,
    routing.prefixes.length,
  ].join();

function byPointer(comments: readonly FieldComment[], values: FormValues): ByPointer {
  const placed = new Map<string, FieldComment[]>();
  for (const comment of comments) {
    const pointer = pointerOf(comment.place, values);
    placed.set(pointer, [...(placed.get(pointer) ?? []), comment]);
  }
  return placed;
}

/**
 * What reviewers and the report say about a field or a row, for below it; null when nothing.
 *
 * @param typing while it is being typed into, the report says nothing of it.
 */
export function useFieldNote(pointer: string, typing = false): ReactNode {
  const comments = useContext(CommentsContext).get(pointer);
  const found = useFindingsNote(pointer);
  const findings = typing ? null : found;
  if (!comments) return findings;
  return (
    <div className="space-y-2">
      <FieldComments comments={comments} />
      {findings}
    </div>
  );
}

/** What is said about a row or a list as a whole. */
export function RowNotes({ pointer }: { pointer: string }) {
  return useFieldNote(pointer);
}

/** Whether any of the named fields of a row is commented on. */
export function useIsCommented(at: string, fields: readonly string[]): boolean {
  const placed = useContext(CommentsContext);
  return fields.some((field) => placed.has(`${at}/${field}`));
}

function FieldComments({ comments }: { comments: readonly FieldComment[] }) {
  const t = useTranslations("conversation");
  return (
    <div className="space-y-2">
      {comments.map(({ id, body }) => (
        <div key={id} className="border-s-4 border-warn bg-warn-soft px-3 py-2 text-sm">
          <p className="font-medium">{t("partner.at")}</p>
          <CommentText>{body}</CommentText>
          <a href={`#${threadId(id)}`} className="link inline-flex min-h-6 items-center">
            {t("writeAnswer")}
          </a>
        </div>
      ))}
    </div>
  );
}
