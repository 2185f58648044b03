"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { SelectField, TextareaField, TextField } from "@/components/forms/text-fields";
import { Card } from "@/components/ui/card";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import type { PartnerToCorrect } from "@/lib/partnership/partners/list-import/correct-partner";
import type { CorrectionState } from "./correction-state";

/** What the directory says of a partner of the imported list, to be mended. */
export function CorrectionForm({
  partner,
  markets,
  metros,
  action,
}: {
  partner: PartnerToCorrect;
  markets: readonly { value: string; label: string }[];
  /** The catalogue, to choose from. */
  metros: readonly string[];
  action: (before: CorrectionState, form: FormData) => Promise<CorrectionState>;
}) {
  const t = useTranslations("partnerList");
  const [{ values, errors }, submit] = useActionState(action, {
    values: {
      name: partner.name,
      asn: partner.asn === null ? "" : String(partner.asn),
      type: partner.type ?? "",
      markets: partner.markets,
      metros: partner.metros.join("\n"),
    },
    errors: [],
  });
  const errorOf = (name: string) =>
    errors.filter((error) => error.name === name).map(({ message }) => message);
  return (
    <Card>
      <form action={submit} className="space-y-5">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="partner" value={partner.id} />
        <input type="hidden" name="seen" value={partner.seen} />
        <TextField
          name="name"
          label={t("fields.name")}
          defaultValue={values.name}
          error={errorOf("name")}
          required
          className="max-w-xl"
        />
        <TextField
          name="asn"
          label={t("fields.asn")}
          hint={t("correction.asnHint")}
          defaultValue={values.asn}
          error={errorOf("asn")}
          optional
          className="max-w-60"
        />
        <SelectField
          key={values.type}
          name="type"
          label={t("fields.type")}
          defaultValue={values.type}
          error={errorOf("type")}
          className="max-w-60"
          options={[
            { value: "", label: t("none") },
            ...partnerTypes.map((type) => ({ value: type, label: t(`types.${type}`) })),
          ]}
        />
        <fieldset id="field-markets" tabIndex={-1}>
          <legend className="font-medium">{t("fields.markets")}</legend>
          <div className="grid gap-x-5 sm:grid-cols-3">
            {markets.map(({ value, label }) => (
              <label key={value} className="flex min-h-11 items-center gap-2.5 md:min-h-9">
                <input
                  type="checkbox"
                  name="markets"
                  value={value}
                  defaultChecked={values.markets.includes(value)}
                  className="size-5 shrink-0 accent-accent"
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <TextareaField
          name="metros"
          label={t("fields.metros")}
          hint={t("correction.metrosHint")}
          defaultValue={values.metros}
          error={errorOf("metros")}
          rows={8}
          spellCheck={false}
          className="max-w-xl"
        />
        <details>
          <summary className="link inline-flex min-h-11 items-center md:min-h-9">
            {t("correction.catalogue", { count: metros.length })}
          </summary>
          <p className="mt-1 max-w-prose text-sm text-muted">{metros.join(", ")}</p>
        </details>
        <SubmitButton>{t("correction.save")}</SubmitButton>
      </form>
    </Card>
  );
}
