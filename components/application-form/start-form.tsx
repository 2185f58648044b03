"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RadioGroupField } from "@/components/forms/choice-fields";
import { SubmitButton } from "@/components/forms/submit-button";
import { type Option, SelectField, TextField } from "@/components/forms/text-fields";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import type { StartState } from "@/lib/partnership/applications/form/start-form";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** Asks for the ASN, the organisation and the kind of network. */
export function StartForm({
  organisations,
  organisation,
  asn,
  start,
}: {
  organisations: readonly Option[];
  organisation: string;
  asn: string;
  start: (state: StartState, form: FormData) => Promise<StartState>;
}) {
  const t = useTranslations();
  const [state, send] = useActionState(start, {
    asn,
    organisation,
    type: "",
    asnError: null,
    organisationError: false,
  });
  const { asnError } = state;
  return (
    <form action={send} noValidate className="max-w-xl space-y-6">
      <TextField
        key={`${state.asn}:${asnError?.words}`}
        name="asn"
        label={t("applications.new.asn")}
        hint={t("applications.new.asnHint")}
        defaultValue={state.asn}
        error={asnError && openWords(t)(asnError.words, asnError.values)}
        autoComplete="off"
        spellCheck={false}
        required
        autoFocus={asnError !== null}
      />
      <SelectField
        key={state.organisation}
        name="organisation"
        label={t("applications.new.organisation")}
        options={organisations}
        defaultValue={state.organisation}
        error={state.organisationError ? t("applications.new.noSuchOrganisation") : null}
        hint={
          <>
            {t("applications.new.takenOver")}{" "}
            <Link href={routes.newOrganisation()} className="link">
              {t("applications.list.newOrganisation")}
            </Link>
          </>
        }
      />
      <RadioGroupField
        key={`type:${state.type}`}
        name="type"
        label={t("applications.new.type")}
        defaultValue={state.type}
        choices={[
          { value: "", label: t("applications.new.anyType") },
          ...partnerTypes.map((type) => ({
            value: type,
            label: t(`form.partnerTypes.${type}`),
            hint: t(`applications.new.typeHints.${type}`),
          })),
        ]}
      />
      <SubmitButton pendingLabel={t("applications.new.asking")}>
        {t("applications.new.start")}
      </SubmitButton>
    </form>
  );
}
