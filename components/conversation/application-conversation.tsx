import { ClientMessages } from "@/components/layout/client-messages";
import { openDraft } from "@/lib/partnership/applications/draft/draft";
import { readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { type ApplicationState, isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { partnerConversation } from "@/lib/partnership/review/conversation/queries";
import { db } from "@/lib/platform/db/client";
import type { AnswerAction } from "./answer-state";
import { PartnerConversation } from "./partner-conversation";

/** On the page of an application: the whole conversation, with the ways to the fields. */
export async function ApplicationConversation({
  applicationId,
  state,
  mayAnswer,
  answer,
}: {
  applicationId: string;
  state: ApplicationState;
  mayAnswer: boolean;
  answer: AnswerAction;
}) {
  const threads = await partnerConversation(db(), applicationId);
  const row =
    threads.length > 0 && isEditable(state) ? await readDraftRow(db(), applicationId) : null;
  return (
    <ClientMessages namespaces={["conversation"]}>
      <PartnerConversation
        applicationId={applicationId}
        threads={threads}
        values={row && openDraft(row).values}
        answer={mayAnswer ? answer : null}
      />
    </ClientMessages>
  );
}
