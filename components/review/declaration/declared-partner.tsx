import { useTranslations } from "next-intl";
import { PartnerTypeName } from "@/components/directory/partner-type-name";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Asn } from "@/components/ui/quantity";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ApplicationDocument } from "@/lib/core/requirements/document";

/** Who the partner declares to be. */
export function DeclaredPartner({ document }: { document: ApplicationDocument }) {
  const t = useTranslations("review.document");
  const { name, type, asn, agreementSignedOn } = document.partner;
  return (
    <Card title={t("organisation.title")} id="organisation">
      <DescriptionList
        items={[
          {
            key: "name",
            term: t("organisation.name"),
            value: <span className="wrap-anywhere">{name}</span>,
          },
          { key: "type", term: t("organisation.type"), value: <PartnerTypeName type={type} /> },
          { key: "asn", term: t("organisation.asn"), value: <Asn value={asn} /> },
          {
            key: "agreement",
            term: t("organisation.agreement"),
            value: agreementSignedOn && <TimeStamp at={agreementSignedOn} dateOnly />,
          },
        ]}
      />
    </Card>
  );
}
