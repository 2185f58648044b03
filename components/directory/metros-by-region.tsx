import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { PartnerPage } from "@/lib/partnership/partners/queries";
import { openWords } from "@/lib/platform/i18n/open-words";
import { useCountryNames } from "./country-names";
import { MetroLink } from "./metro-link";

type Place = PartnerPage["locations"][number];

/** A partner's metros with their countries, a row a region. `locations` come sorted by region. */
export function MetrosByRegion({ locations }: { locations: readonly Place[] }) {
  const t = useTranslations("directory");
  const countryName = useCountryNames();
  const regions = [...new Set(locations.map(({ region }) => region))];
  return (
    <DataTable
      caption={t("partner.by-region")}
      captionHidden
      columns={[
        {
          key: "region",
          header: t("partner.region"),
          rowHeader: true,
          cell: (region: string) => openWords(t)(`regions.${region}`),
        },
        {
          key: "metros",
          header: t("partner.metros"),
          cell: (region: string) => (
            <ul>
              {locations
                .filter((location) => location.region === region)
                .map(({ metro, country }) => (
                  <li key={metro}>
                    <MetroLink metro={metro} />{" "}
                    <span className="text-muted">{countryName(country)}</span>
                  </li>
                ))}
            </ul>
          ),
        },
      ]}
      rows={regions}
      rowKey={(region) => region}
    />
  );
}
