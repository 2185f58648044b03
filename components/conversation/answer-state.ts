import type { FieldError } from "@/components/forms/error-summary";

/** What comes back to a form that writes an answer. */
export type AnswerState = {
  errors: readonly FieldError[];
  /** What was written and not taken. */
  body: string;
  done: boolean;
  /** Grows with each answer of the server, so that the form starts anew. */
  round: number;
};

export const untouchedAnswer: AnswerState = { errors: [], body: "", done: false, round: 0 };

export type AnswerAction = (state: AnswerState, form: FormData) => Promise<AnswerState>;

/** The id of the box below a comment: the name stands once for every comment. */
export const answerId = (comment: string) => `answer-${comment}`;
