"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { ControlProblem } from "./control-problem";
import { type ControlAction, untouchedControl } from "./control-state";

type Contact = { key: string; masked: string; roles: string };

/** The contacts a code may go to, masked, and the button that mails it to the chosen one. */
export function SendCodeForm({
  action,
  application,
  contacts,
  again,
}: {
  action: ControlAction;
  application: string;
  contacts: readonly Contact[];
  /** Whether a code is open, which a new one ends. */
  again: boolean;
}) {
  const t = useTranslations("control.registry");
  const [state, submit] = useActionState(action, untouchedControl);
  const chosen = state.choice ?? contacts[0]?.key;
  return (
    <form action={submit} className="space-y-3">
      <input type="hidden" name="application" value={application} />
      <fieldset>
        <legend className="font-medium">{t("choose")}</legend>
        {contacts.map(({ key, masked, roles }) => (
          <label key={key} className="flex min-h-11 items-start gap-2.5 py-2 md:min-h-9 md:py-1.5">
            <input
              type="radio"
              name="contact"
              value={key}
              defaultChecked={key === chosen}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span className="min-w-0 wrap-anywhere">
              <span className="font-mono">{masked}</span>{" "}
              <span className="text-muted">{roles}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ControlProblem state={state} />
      <SubmitButton variant={again ? "secondary" : "primary"} pendingLabel={t("sending")}>
        {t(again ? "sendAgain" : "send")}
      </SubmitButton>
      {again && state.mailedCode && (
        <Alert title={t("demoTitle")} live>
          <p>{t("demoText")}</p>
          <p className="mt-1 font-mono text-lg" data-mailed-code>
            {state.mailedCode}
          </p>
        </Alert>
      )}
    </form>
  );
}
