import type { AnswerAction } from "./answer-state";
import type { DraftAction } from "./draft-state";

/** What a reviewer can do in a conversation. */
export type ConversationActions = {
  edit: DraftAction;
  reply: AnswerAction;
  resolve: (form: FormData) => Promise<void>;
};
