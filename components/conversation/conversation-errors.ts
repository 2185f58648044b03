import type { FieldError } from "@/components/forms/error-summary";
import type { AnswerInput, AnswerRefusal } from "@/lib/partnership/review/conversation/answer";
import type { BodyProblem } from "@/lib/partnership/review/conversation/comment-body";
import { bodyField } from "@/lib/partnership/review/conversation/draft-input";
import type { DraftRefusal } from "@/lib/partnership/review/conversation/edit-draft";
import { openWords } from "@/lib/platform/i18n/open-words";
import { answerId } from "./answer-state";

type Words = Parameters<typeof openWords>[0];

const say = (t: Words, key: string, values: Record<string, string | number> = {}) =>
  openWords(t)(key, values);

/** A refused draft as errors of its form (words of the namespace `conversation`). */
export function draftErrors(refusal: DraftRefusal, t: Words): FieldError[] {
  switch (refusal.code) {
    case "texts":
      return refusal.texts.map(({ comment, problem }) => ({
        name: comment === null ? "added" : bodyField(comment),
        message: textError(problem, t),
      }));
    case "no-such-place":
      return [{ name: "about", message: say(t, "refusal.no-such-place") }];
    case "nothing-to-send":
      return [{ name: "added", message: say(t, "refusal.nothing-to-send") }];
    default: {
      const { code, ...values } = refusal;
      return [{ name: null, message: say(t, `refusal.${code}`, values) }];
    }
  }
}

/** A refused answer as errors of its form. */
export function answerErrors(
  refusal: AnswerRefusal,
  { commentId }: Pick<AnswerInput, "commentId">,
  t: Words,
): FieldError[] {
  if (refusal.code === "not-found") return [{ name: null, message: say(t, "gone") }];
  const message = textError(refusal.problem, t);
  return [{ name: "body", id: answerId(commentId), message }];
}

function textError(problem: BodyProblem, t: Words): string {
  if (problem.code === "empty") return say(t, "empty");
  const { length, most } = problem;
  return say(t, "length", { length, most });
}
