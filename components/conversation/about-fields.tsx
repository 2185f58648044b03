"use client";

import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/forms/field";
import { cx } from "@/components/ui/class-names";
import { rowFields } from "@/lib/partnership/review/conversation/comment-places";
import type { DraftInput } from "@/lib/partnership/review/conversation/draft-input";
import { openWords } from "@/lib/platform/i18n/open-words";
import type { AboutGroup } from "./draft-state";

/** Chooses what a comment is about: the whole, a place and perhaps one field of it, or a finding. */
export function AboutFields({
  groups,
  chosen,
  error,
}: {
  groups: readonly AboutGroup[];
  chosen: Pick<DraftInput["added"], "about" | "field">;
  error?: string;
}) {
  const t = useTranslations("conversation");
  const words = useTranslations("differences");
  const select = cx(controlClass, "pe-8");
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Field name="about" label={t("draft.about")} error={error}>
        {(control) => (
          <select {...control} defaultValue={chosen.about} className={select}>
            <option value="whole">{t("whole")}</option>
            {groups.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field name="field" label={t("draft.field")} hint={t("draft.fieldHint")} optional>
        {(control) => (
          <select {...control} defaultValue={chosen.field} className={select}>
            <option value="">{t("draft.anyField")}</option>
            {Object.entries(rowFields).map(([kind, fields]) => (
              <optgroup key={kind} label={words(`rows.${kind as keyof typeof rowFields}`)}>
                {fields.map((field) => (
                  <option key={field} value={field}>
                    {openWords(words)(`fields.${kind}.${field}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
