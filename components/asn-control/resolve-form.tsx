"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { type ControlAction, untouchedControl } from "./control-state";

const choices = ["end-challenger", "end-holder", "keep-both"] as const;

/** How an administrator settles a conflict, and why. */
export function ResolveForm({
  action,
  conflict,
  holder,
  challenger,
  bounds,
}: {
  action: ControlAction;
  conflict: string;
  holder: string;
  challenger: string;
  /** Of the reason, in characters. */
  bounds: { min: number; max: number };
}) {
  const t = useTranslations("control");
  const [state, submit] = useActionState(action, untouchedControl);
  return (
    <form action={submit} noValidate className="space-y-3">
      <input type="hidden" name="conflict" value={conflict} />
      <fieldset>
        <legend className="font-medium">{t("resolve.what")}</legend>
        {choices.map((choice) => (
          <label
            key={choice}
            className="flex min-h-11 items-start gap-2.5 py-2 md:min-h-9 md:py-1.5"
          >
            <input
              type="radio"
              name="resolution"
              value={choice}
              defaultChecked={choice === state.choice}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span className="min-w-0 wrap-anywhere">
              {t(`resolve.${choice}`, { holder, challenger })}
            </span>
          </label>
        ))}
      </fieldset>
      <TextareaField
        id={`reason-${conflict}`}
        name="reason"
        label={t("resolve.reason")}
        hint={t("resolve.reasonHint", bounds)}
        error={state.problem && t(`problems.${state.problem}`, state.values ?? {})}
        defaultValue={state.typed}
        rows={3}
        required
      />
      <SubmitButton variant="danger">{t("resolve.submit")}</SubmitButton>
    </form>
  );
}
