import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Thread } from "@/lib/partnership/review/conversation/queries";
import { declaredAddress } from "@/lib/partnership/review/declaration/declaration-address";
import { AnswerForm } from "./answer-form";
import { useAboutText } from "./comment-about";
import type { ConversationActions } from "./conversation-actions";
import { ResolveForm } from "./resolve-form";
import { ThreadItem } from "./thread-item";

/** A comment as reviewers see it: they reply, resolve it, and open it again. */
export function ReviewThread({
  application,
  thread,
  actions,
}: {
  application: string;
  thread: Thread;
  /** Null for who only reads. */
  actions: Pick<ConversationActions, "reply" | "resolve"> | null;
}) {
  const t = useTranslations("conversation");
  const about = useAboutText()(thread);
  const { id, internal, resolvedAt } = thread;
  return (
    <ThreadItem
      thread={thread}
      link={
        thread.path !== null && (
          <Link
            href={declaredAddress(application, thread.path, thread.revision)}
            prefetch={false}
            className="link inline-block min-h-6"
          >
            {t("declared", { revision: thread.revision })}
          </Link>
        )
      }
      actions={
        actions && (
          <ResolveForm
            action={actions.resolve}
            application={application}
            comment={id}
            resolved={resolvedAt !== null}
            about={about}
          />
        )
      }
    >
      {actions && (
        <AnswerForm
          action={actions.reply}
          application={application}
          comment={id}
          about={about}
          kind={internal ? "internal" : "reviewer"}
        />
      )}
    </ThreadItem>
  );
}
