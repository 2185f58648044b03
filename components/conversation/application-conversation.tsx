import { ClientMessages } from "@/components/layout/client-messages";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { Thread } from "@/lib/partnership/review/conversation/queries";
import type { AnswerAction } from "./answer-state";
import { PartnerConversation } from "./partner-conversation";

/** On the page of an application: the whole conversation, with the ways to the fields. */
export function ApplicationConversation({
  applicationId,
  threads,
  values,
  answer,
}: {
  applicationId: string;
  threads: readonly Thread[];
  /** What the form holds, while it can be edited: comments then lead to its fields. */
  values: FormValues | null;
  /** Null for who may not answer. */
  answer: AnswerAction | null;
}) {
  return (
    <ClientMessages namespaces={["conversation"]}>
      <PartnerConversation
        applicationId={applicationId}
        threads={threads}
        values={values}
        answer={answer}
      />
    </ClientMessages>
  );
}
