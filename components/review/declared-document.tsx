import { useTranslations } from "next-intl";
import { PartnerTypeName } from "@/components/directory/partner-type-name";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Asn, Mbps } from "@/components/ui/quantity";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ApplicationDocument } from "@/lib/requirements/document";
import { DeclaredContacts } from "./declared-contacts";
import { DeclaredLocations } from "./declared-locations";
import { DeclaredRouting } from "./declared-routing";
import { DeclaredSites } from "./declared-sites";

/** Everything a partner declared, for reading. */
export function DeclaredDocument({
  document,
  sitesPage,
  sitesHref,
}: {
  document: ApplicationDocument;
  /** The page of the list of sites, from 1. */
  sitesPage: number;
  sitesHref: (page: number) => string;
}) {
  const t = useTranslations("review.document");
  const { partner, contacts = [], traffic, routing, measurements = [] } = document;
  const sites = traffic?.sites ?? [];
  return (
    <div className="space-y-5">
      <Card title={t("organisation.title")} id="organisation">
        <DescriptionList
          items={[
            {
              key: "name",
              term: t("organisation.name"),
              value: <span className="wrap-anywhere">{partner.name}</span>,
            },
            {
              key: "type",
              term: t("organisation.type"),
              value: <PartnerTypeName type={partner.type} />,
            },
            { key: "asn", term: t("organisation.asn"), value: <Asn value={partner.asn} /> },
            {
              key: "agreement",
              term: t("organisation.agreement"),
              value: partner.agreementSignedOn && (
                <TimeStamp at={partner.agreementSignedOn} dateOnly />
              ),
            },
          ]}
        />
      </Card>
      <Card title={t("contacts.title")} id="contacts" flush>
        <DeclaredContacts contacts={contacts} />
      </Card>
      <Card title={t("locations.title")} id="locations">
        <DeclaredLocations document={document} />
      </Card>
      <Card title={t("sites.title")} id="sites" flush>
        <div className="border-b border-line px-4 py-2">
          <DescriptionList
            items={[
              {
                key: "peak",
                term: t("sites.peak"),
                value: traffic?.peakMbps !== undefined && <Mbps value={traffic.peakMbps} />,
              },
              {
                key: "count",
                term: t("sites.count"),
                value: t("sites.number", { count: sites.length }),
              },
              ...(measurements.length > 0
                ? [
                    {
                      key: "rtt",
                      term: t("measurements"),
                      value: t("measurement-count", { count: measurements.length }),
                    },
                  ]
                : []),
            ].map((item) => ({ ...item, value: item.value === false ? null : item.value }))}
          />
        </div>
        <DeclaredSites sites={sites} page={sitesPage} hrefFor={sitesHref} />
      </Card>
      <Card title={t("routing.title")} id="routing">
        <DeclaredRouting routing={routing} />
      </Card>
    </div>
  );
}
