import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Answer, Thread } from "@/lib/partnership/review/conversation/queries";
import { CommentAbout } from "./comment-about";
import { CommentText } from "./comment-text";
import { threadId } from "./thread-id";

/** A comment with what was said in answer to it. */
export function ThreadItem({
  thread,
  link,
  actions,
  children,
}: {
  thread: Thread;
  /** Leads to the place it is about. */
  link?: ReactNode;
  actions?: ReactNode;
  /** The form that answers. */
  children?: ReactNode;
}) {
  const t = useTranslations("conversation");
  const { answers, internal, resolvedAt, resolvedBy, revision } = thread;
  return (
    <li
      id={threadId(thread.id)}
      tabIndex={-1}
      className="scroll-mt-4 space-y-2 py-4 first:pt-0 last:pb-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 font-semibold">
          <CommentAbout subject={thread} />
        </h3>
        <div className="flex flex-wrap items-center gap-2">
          {internal && <Badge tone="warn">{t("internal")}</Badge>}
          <Badge tone={resolvedAt ? "pass" : "neutral"}>
            {t(resolvedAt ? "resolved" : "open")}
          </Badge>
        </div>
      </div>
      <Said by={{ ...thread, fromPartner: false }} revision={revision} />
      {link}
      {answers.length > 0 && (
        <ul aria-label={t("answers")} className="space-y-3 border-s-2 border-line-strong ps-4">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said by={answer} />
            </li>
          ))}
        </ul>
      )}
      {resolvedAt && (
        <p className="text-sm text-muted">
          {resolvedBy ? t("resolvedBy", { name: resolvedBy }) : t("resolvedAt")},{" "}
          <TimeStamp at={resolvedAt} />
        </p>
      )}
      {children}
      {actions}
    </li>
  );
}

function Said({ by, revision }: { by: Answer; revision?: number }) {
  const t = useTranslations("conversation");
  const differences = useTranslations("differences");
  return (
    <div className="space-y-0.5">
      <p className="text-sm text-muted">
        <bdi>{by.author || t("reviewer")}</bdi>
        {revision !== undefined && <> · {differences("revision", { number: revision })}</>} ·{" "}
        <TimeStamp at={by.at} />
      </p>
      <CommentText>{by.body}</CommentText>
    </div>
  );
}
