"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RadioGroupField } from "@/components/forms/choice-fields";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { NumberField, SelectField, TextField } from "@/components/forms/text-fields";
import {
  type ScheduleState,
  untouchedSchedule,
} from "@/lib/interfaces/exports/schedules/schedule-state";

/** When a list is exported again and again, and where it goes. */
export function ScheduleForm({
  action,
  set,
  format,
  query,
  root,
  email,
  maxAttachedMb,
}: {
  action: (previous: ScheduleState, form: FormData) => Promise<ScheduleState>;
  set: string;
  format: string;
  /** Columns and filters, as an address has them. */
  query: string;
  /** The folder below which folders are. */
  root: string;
  email: string;
  maxAttachedMb: number;
}) {
  const t = useTranslations("exports.schedules");
  const [{ values, problems }, submit] = useActionState(action, untouchedSchedule);
  const errorOf = (name: (typeof problems)[number]) =>
    problems.includes(name) ? t(`problems.${name}`) : null;
  return (
    <form action={submit} className="max-w-2xl space-y-5">
      <ErrorSummary errors={problems.map((name) => ({ name, message: t(`problems.${name}`) }))} />
      <input type="hidden" name="set" value={set} />
      <input type="hidden" name="format" value={format} />
      <input type="hidden" name="query" value={query} />
      <RadioGroupField
        name="cadence"
        label={t("cadence")}
        error={errorOf("cadence")}
        defaultValue={values.cadence}
        choices={[
          { value: "daily", label: t("everyDay") },
          { value: "weekly", label: t("everyWeek") },
        ]}
      />
      <SelectField
        name="weekday"
        label={t("weekday")}
        hint={t("weekdayHint")}
        error={errorOf("weekday")}
        defaultValue={values.weekday}
        options={(["1", "2", "3", "4", "5", "6", "7"] as const).map((value) => ({
          value,
          label: t(`weekdays.${value}`),
        }))}
      />
      <NumberField
        name="hour"
        label={t("hour")}
        error={errorOf("hour")}
        defaultValue={values.hour}
        maxLength={2}
        className="max-w-40"
      />
      <RadioGroupField
        name="destination"
        label={t("destination")}
        error={errorOf("destination")}
        defaultValue={values.destination}
        choices={[
          { value: "folder", label: t("folder"), hint: t("folderHint", { root }) },
          { value: "mail", label: t("mail"), hint: t("mailHint", { email, size: maxAttachedMb }) },
        ]}
      />
      <TextField
        name="folder"
        label={t("folderName")}
        hint={t("folderNameHint")}
        error={errorOf("folder")}
        defaultValue={values.folder}
        maxLength={60}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </form>
  );
}
