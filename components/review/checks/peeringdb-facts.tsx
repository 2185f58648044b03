import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import type { PeeringDbEvidence } from "@/lib/core/requirements/evidence";

/** PeeringDB's answer about an ASN, with its age. */
export function PeeringDbFacts({ answer, asn }: { answer: PeeringDbEvidence; asn: number }) {
  const t = useTranslations("review.evidence.peeringdb");
  const { net, netfac = [], poc = [], fetchedAt } = answer;
  return (
    <>
      <p className="text-sm text-muted">
        {t("fetched")} <TimeStamp at={fetchedAt} />
      </p>
      {net === null ? (
        <p>{t("none", { asn: formatAsn(asn) })}</p>
      ) : (
        <DescriptionList
          items={[
            { key: "name", term: t("name"), value: net.name },
            { key: "aka", term: t("aka"), value: net.aka },
            { key: "asSet", term: t("asSet"), value: net.irr_as_set },
            {
              key: "prefixes",
              term: t("prefixes"),
              value: t("prefix-counts", {
                v4: net.info_prefixes4 ?? 0,
                v6: net.info_prefixes6 ?? 0,
              }),
            },
            {
              key: "facilities",
              term: t("facilities"),
              value: t("number", { count: netfac.length }),
            },
            {
              key: "contacts",
              term: t("contacts"),
              value:
                poc.length === 0
                  ? t("number", { count: 0 })
                  : poc
                      .map((each) => [each.role, each.email].filter(Boolean).join(": "))
                      .join("; "),
            },
          ]}
        />
      )}
    </>
  );
}
