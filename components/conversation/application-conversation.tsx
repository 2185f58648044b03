import { ClientMessages } from "@/components/layout/client-messages";
import { openDraft } from "@/lib/applications/draft";
import { readDraftRow } from "@/lib/applications/draft-row";
import { type ApplicationState, isEditable } from "@/lib/applications/states";
import { db } from "@/lib/db/client";
import { partnerConversation } from "@/lib/review/conversation/queries";
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
