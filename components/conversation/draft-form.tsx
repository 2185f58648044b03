"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CheckboxField } from "@/components/forms/choice-fields";
import { ErrorSummary } from "@/components/forms/error-summary";
import { fieldId } from "@/components/forms/field-id";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { Fold } from "@/components/ui/fold";
import { maxCommentLength } from "@/lib/partnership/review/conversation/comment-body";
import { bodyField } from "@/lib/partnership/review/conversation/draft-input";
import { AboutFields } from "./about-fields";
import {
  type AboutGroup,
  type DraftAction,
  type DraftedComment,
  type ReadyOption,
  untouchedDraft,
} from "./draft-state";

/**
 * A reviewer's draft: its comments, a box for one more, ready paragraphs, and the button that sends
 * all. One form, so that whichever button is pressed, what was typed elsewhere in it is kept.
 */
export function DraftForm({
  action,
  application,
  revision,
  drafts,
  groups,
  chosen,
  ready,
  readyLeftOut,
  maySend,
}: {
  action: DraftAction;
  application: string;
  /** The number of the revision on the screen. */
  revision: number;
  drafts: readonly DraftedComment[];
  groups: readonly AboutGroup[];
  /** What the box is about at first; null for the whole. */
  chosen: string | null;
  ready: readonly ReadyOption[];
  /** Whether the report has more findings than are offered. */
  readyLeftOut: boolean;
  /** Whether changes can be requested now. */
  maySend: boolean;
}) {
  const t = useTranslations("conversation.draft");
  // What is typed while it is sent would be lost: the form starts anew with the answer.
  const [state, submit, sending] = useActionState(action, untouchedDraft);
  const errorOf = (name: string) => state.errors.find((error) => error.name === name)?.message;
  const added =
    state.round === 0 && chosen !== null ? { ...state.added, about: chosen } : state.added;
  return (
    <form action={submit} noValidate className="no-print space-y-5">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="revision" value={revision} />
      {/* Enter in a field means save: the first button of a form is the one it presses. */}
      <button type="submit" name="op" value="save" className="hidden" tabIndex={-1}>
        {t("save")}
      </button>
      <p className="text-muted">{maySend ? t("lead") : t("closed")}</p>
      <ErrorSummary errors={state.errors} />
      <FormMessage message={state.done && t(state.done)} />
      <div key={state.round} className="space-y-5">
        {(maySend || drafts.length > 0) && <p>{t("yours", { count: drafts.length })}</p>}
        {drafts.map(({ id, body, about, older }, index) => (
          <div key={id} className="space-y-2 border-s-2 border-accent ps-4">
            <TextareaField
              name={bodyField(id)}
              dir="auto"
              label={t("text", { number: index + 1, about })}
              hint={older === null ? undefined : t("older", { revision: older })}
              error={errorOf(bodyField(id))}
              defaultValue={state.bodies[id] ?? body}
              readOnly={sending}
              rows={Math.min(10, Math.max(3, body.split("\n").length + 1))}
            />
            <SubmitButton
              name="op"
              value={`remove|${id}`}
              variant="quiet"
              size="small"
              aria-label={t("removeLabel", { number: index + 1 })}
            >
              {t("remove")}
            </SubmitButton>
          </div>
        ))}
        <fieldset className="min-w-0 space-y-3 rounded-card border border-line p-4">
          <legend className="px-1 font-semibold">{t("new")}</legend>
          <AboutFields groups={groups} chosen={added} error={errorOf("about")} />
          <TextareaField
            name="added"
            id={fieldId("added")}
            dir="auto"
            label={t("body")}
            hint={t("bodyHint", { most: maxCommentLength })}
            error={errorOf("added")}
            defaultValue={state.added.body}
            readOnly={sending}
            rows={4}
          />
          <CheckboxField
            name="internal"
            label={t("internal")}
            defaultChecked={maySend ? state.added.internal : true}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="op" value="add" variant="secondary">
              {t("add")}
            </SubmitButton>
            {drafts.length > 0 && (
              <SubmitButton name="op" value="save" variant="quiet">
                {t("save")}
              </SubmitButton>
            )}
          </div>
        </fieldset>
        {maySend && ready.length > 0 && (
          <Fold summary={t("ready", { count: ready.length })}>
            <p className="mb-2 text-sm text-muted">{t("readyHint")}</p>
            <ul className="divide-y divide-line">
              {ready.map(({ value, title, message }) => (
                <li key={value} className="flex flex-wrap items-start justify-between gap-3 py-2">
                  <div className="min-w-48 flex-1">
                    <p className="text-sm font-medium">{title}</p>
                    <p className="wrap-anywhere">{message}</p>
                  </div>
                  <SubmitButton
                    name="op"
                    value={`ready|${value}`}
                    variant="secondary"
                    size="small"
                    aria-label={t("useLabel", { finding: message })}
                  >
                    {t("use")}
                  </SubmitButton>
                </li>
              ))}
            </ul>
            {readyLeftOut && <p className="text-sm text-muted">{t("more")}</p>}
          </Fold>
        )}
        {maySend && (
          <div className="space-y-2 border-t border-line pt-4">
            <p className="text-muted">{t("consequence")}</p>
            <SubmitButton name="op" value="send">
              {t("send", { revision })}
            </SubmitButton>
          </div>
        )}
      </div>
    </form>
  );
}
