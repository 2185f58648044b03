"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { type AnswerAction, answerId, untouchedAnswer } from "./answer-state";

/** Words of the form, by who writes and who will read it. */
const wordsOf = {
  partner: {
    open: "writeAnswer",
    label: "answer",
    hint: "answerHint",
    send: "sendAnswer",
    done: "answered",
  },
  reviewer: {
    open: "writeReply",
    label: "reply",
    hint: "replyHint",
    send: "sendReply",
    done: "replied",
  },
  internal: {
    open: "writeReply",
    label: "reply",
    hint: "replyInternalHint",
    send: "sendReply",
    done: "replied",
  },
} as const;

/** Answers a comment. Folded until it is wanted, and open while something is wrong with it. */
export function AnswerForm({
  action,
  application,
  comment,
  about,
  kind,
}: {
  action: AnswerAction;
  application: string;
  comment: string;
  /** What the comment is about, in plain words. */
  about: string;
  kind: keyof typeof wordsOf;
}) {
  const t = useTranslations("conversation");
  const [state, submit, sending] = useActionState(action, untouchedAnswer);
  const words = wordsOf[kind];
  return (
    <div className="no-print">
      <FormMessage message={state.done ? t(words.done) : null} />
      <details key={state.round} open={state.errors.length > 0}>
        <summary className="link inline-flex min-h-11 items-center md:min-h-9">
          {t(words.open)}
          <span className="sr-only"> {t("about", { about })}</span>
        </summary>
        <form action={submit} noValidate className="mt-2 space-y-3">
          <input type="hidden" name="application" value={application} />
          <input type="hidden" name="comment" value={comment} />
          <ErrorSummary errors={state.errors} />
          <TextareaField
            id={answerId(comment)}
            name="body"
            dir="auto"
            label={t(words.label)}
            hint={t(words.hint)}
            error={state.errors.find(({ name }) => name === "body")?.message}
            defaultValue={state.body}
            readOnly={sending}
            rows={4}
            required
          />
          <SubmitButton>{t(words.send)}</SubmitButton>
        </form>
      </details>
    </div>
  );
}
