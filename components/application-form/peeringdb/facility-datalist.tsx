"use client";

import { useTranslations } from "next-intl";
import { useFacilities } from "./facilities-context";

/** The id of the list that the fields of a location suggest facilities from. */
export const facilityListId = (location: string) => `facilities${location.replaceAll("/", "-")}`;

/** The facilities known in a location's metro, once for all its fields. */
export function FacilityDatalist({
  location,
  metro,
}: {
  /** Pointer of the location. */
  location: string;
  metro: string | null;
}) {
  const t = useTranslations("form.facility");
  const { choices } = useFacilities();
  return (
    <datalist id={facilityListId(location)}>
      {choices(metro).map(({ id, name, city, own }) => (
        <option key={id} value={name}>
          {t(own ? "ownOption" : "option", { id, city })}
        </option>
      ))}
    </datalist>
  );
}
