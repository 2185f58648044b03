"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { OpButton } from "@/components/application-form/fields/op-button";
import {
  ChoiceValue,
  FlagValue,
  TextValue,
} from "@/components/application-form/fields/value-fields";
import { TimeStamp } from "@/components/ui/time-stamp";
import { phoneReadAs } from "@/lib/core/network/phone";
import { contactRoles } from "@/lib/core/requirements/vocabulary";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import type { ContactRow } from "@/lib/partnership/applications/form/form-values";

/** One contact. */
export const ContactCard = memo(function ContactCard({
  index,
  contact,
  fetchedAt,
}: {
  index: number;
  contact: ContactRow;
  /** When PeeringDB named this contact; null when it is not PeeringDB's. */
  fetchedAt: string | null;
}) {
  const t = useTranslations("form.contact");
  const at = `/contacts/${index}`;
  const number = index + 1;
  const readAs = phoneReadAs(contact.phone);
  return (
    <fieldset
      id={elementId(at)}
      tabIndex={-1}
      className="rounded-card border border-line bg-surface p-4"
    >
      <legend className="sr-only">{t("legend", { number })}</legend>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        <ChoiceValue
          pointer={`${at}/role`}
          value={contact.role}
          label={t("role")}
          options={contactRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          emptyLabel={t("noRole")}
        />
        <TextValue pointer={`${at}/name`} value={contact.name} label={t("name")} />
        <FlagValue
          pointer={`${at}/staffedAroundTheClock`}
          value={contact.staffedAroundTheClock}
          label={t("aroundTheClock")}
        />
        <TextValue
          pointer={`${at}/email`}
          value={contact.email}
          label={t("email")}
          origin={t("emailHint")}
          type="email"
        />
        <TextValue
          pointer={`${at}/phone`}
          value={contact.phone}
          label={t("phone")}
          origin={readAs ? t("phoneRead", { number: readAs }) : t("phoneHint")}
          type="tel"
        />
      </div>
      <RowNotes pointer={at} />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-muted">
          {fetchedAt && t.rich("from", { at: () => <TimeStamp at={fetchedAt} relative={false} /> })}
        </p>
        <OpButton
          op={`remove-contact:${index}`}
          variant="quiet"
          label={t("removeLabel", { number })}
        >
          {t("remove")}
        </OpButton>
      </div>
    </fieldset>
  );
});
