import { useLocale } from "next-intl";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { metroName } from "@/lib/core/edges/metro-name";

/** The id of the list of edge metros that fields suggest from. */
export const metroList = "edge-metros";

/** The edge metros, once on a page, for fields that ask for one. */
export function MetroList() {
  const locale = useLocale();
  return (
    <datalist id={metroList}>
      {edgeMetros.map(({ metro, country, region }) => (
        <option key={metro} value={metroName(metro, locale)}>
          {locale.startsWith("zh") ? `${metro}, ${country}` : `${country}, ${region}`}
        </option>
      ))}
    </datalist>
  );
}
