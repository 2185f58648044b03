import { useTranslations } from "next-intl";
import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { useCountryNames } from "./country-names";

/** How many partners a metro has, and where it lies. */
export function MetroLead({ edge, partners }: { edge: EdgeMetro; partners: number }) {
  const t = useTranslations("directory");
  const countryName = useCountryNames();
  const country = countryName(edge.country);
  return t("metro.lead", { partners, country, region: t(`regions.${edge.region}`) });
}
