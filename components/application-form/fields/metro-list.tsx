import { edgeMetros } from "@/lib/core/edges/edge-metros";

/** The id of the list of edge metros that fields suggest from. */
export const metroList = "edge-metros";

/** The edge metros, once on a page, for fields that ask for one. */
export function MetroList() {
  return (
    <datalist id={metroList}>
      {edgeMetros.map(({ metro, country, region }) => (
        <option key={metro} value={metro}>
          {country}, {region}
        </option>
      ))}
    </datalist>
  );
}
