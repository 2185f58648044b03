"use client";

import { useTranslations } from "next-intl";
import { RowNotes } from "@/components/application-form/fields/field-comments";
import { OpButton } from "@/components/application-form/fields/op-button";
import {
  ChoiceValue,
  DateValue,
  TextValue,
} from "@/components/application-form/fields/value-fields";
import { PasteBox } from "@/components/application-form/import/paste-box";
import { isFromPeeringDb } from "@/components/application-form/peeringdb/is-from-peeringdb";
import { PeeringDbDifferences } from "@/components/application-form/peeringdb/peeringdb-differences";
import { PeeringDbOrigin } from "@/components/application-form/peeringdb/peeringdb-origin";
import { PeeringDbPanel } from "@/components/application-form/peeringdb/peeringdb-panel";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { formatAsn } from "@/lib/core/network/asn";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import { AgreementHelp } from "./agreement-help";
import { ContactCard } from "./contact-card";
import type { SectionProps } from "./section-props";

/** Who applies, and whom to call. */
export function OrganisationSection({
  applicationId,
  asn,
  values,
  peeringDb,
  differences,
  address,
  paste,
}: SectionProps) {
  const t = useTranslations("form.organisation");
  const types = useTranslations("form.partnerTypes");
  const { partner, contacts } = values;
  const { prefill } = peeringDb;
  return (
    <div className="space-y-6">
      <PeeringDbPanel
        asn={asn}
        answered={peeringDb.answered}
        failure={peeringDb.failure}
        asking={peeringDb.asking}
        address={address}
      />
      {prefill && <PeeringDbDifferences differences={differences} fetchedAt={prefill.fetchedAt} />}
      <Card title={t("partner")} id="partner">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextValue
            pointer="/partner/name"
            value={partner.name}
            label={t("name")}
            hint={t("nameHint")}
            className="sm:col-span-2"
            autoComplete="organization"
            origin={
              prefill?.name && (
                <PeeringDbOrigin
                  value={partner.name}
                  said={prefill.name}
                  fetchedAt={prefill.fetchedAt}
                  op="use-name"
                />
              )
            }
          />
          <ChoiceValue
            pointer="/partner/type"
            value={partner.type}
            label={t("type")}
            options={partnerTypes.map((type) => ({ value: type, label: types(type) }))}
            emptyLabel={t("choose")}
            origin={
              prefill?.type && (
                <PeeringDbOrigin
                  value={partner.type}
                  said={prefill.type}
                  saidLabel={types(prefill.type)}
                  fetchedAt={prefill.fetchedAt}
                  op="use-type"
                />
              )
            }
          />
          <DateValue
            pointer="/partner/agreementSignedOn"
            value={partner.agreementSignedOn}
            label={t("agreement")}
            hint={t("agreementHint")}
          />
        </div>
        {partner.agreementSignedOn === "" && <AgreementHelp />}
        <div className="mt-4" id={elementId("/partner/asn")}>
          <DescriptionList items={[{ term: t("asn"), value: formatAsn(asn) }]} />
          <RowNotes pointer="/partner/asn" />
        </div>
      </Card>
      <section id={elementId("/contacts")} tabIndex={-1} className="space-y-3">
        <h2 className="text-lg font-semibold">{t("contacts")}</h2>
        <p className="text-muted">{t("contactsHint")}</p>
        <RowNotes pointer="/contacts" />
        {contacts.map((contact, index) => (
          <ContactCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what the document knows it by
            key={index}
            index={index}
            contact={contact}
            fetchedAt={
              prefill && isFromPeeringDb(contact, prefill.contacts) ? prefill.fetchedAt : null
            }
          />
        ))}
        <OpButton op="add-contact">{t("addContact")}</OpButton>
        <PasteBox applicationId={applicationId} target="contacts" state={paste} />
      </section>
    </div>
  );
}
