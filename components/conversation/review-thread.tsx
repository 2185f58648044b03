import type { Thread } from "@/lib/partnership/review/conversation/queries";
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
  const about = useAboutText()(thread);
  const { id, internal, resolvedAt } = thread;
  return (
    <ThreadItem
      thread={thread}
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
