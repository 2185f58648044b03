import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import type { ReviewConversation } from "@/lib/partnership/review/conversation/queries";
import type { ConversationActions } from "./conversation-actions";
import { DraftSection } from "./draft-section";
import { ReviewThread } from "./review-thread";
import { ThreadList } from "./thread-list";

/**
 * On the review page: what was said, and the reviewer's draft of what to ask. Somebody in conflict
 * with the application reads what the partner reads, and writes nothing.
 */
export async function ConversationSection({
  application,
  conversation: { threads, drafts, shownOnly },
  actor,
  about,
  actions,
}: {
  application: ReviewApplication;
  conversation: ReviewConversation;
  actor: SignedInActor;
  /** What a comment is to be about, where the address says it. */
  about?: string;
  actions: ConversationActions;
}) {
  const t = await getTranslations("conversation");
  const mayComment = may(actor, "review.comment", application);
  const { id, state, revision, newest } = application;
  return (
    <Card title={t("title")} id="conversation">
      <ClientMessages namespaces={["conversation", "differences"]}>
        <div className="space-y-6">
          {threads.length === 0 && <p className="text-muted">{t("none")}</p>}
          <ThreadList
            threads={threads}
            item={(thread) => (
              <ReviewThread
                key={thread.id}
                application={id}
                thread={thread}
                actions={mayComment ? actions : null}
              />
            )}
          />
          {shownOnly !== null && (
            <p className="text-sm text-muted">{t("shown", { count: shownOnly })}</p>
          )}
          {mayComment && (
            <DraftSection
              application={application}
              drafts={drafts}
              chosen={about}
              maySend={canDo("requestChanges", state) && revision.number === newest}
              edit={actions.edit}
            />
          )}
        </div>
      </ClientMessages>
    </Card>
  );
}
