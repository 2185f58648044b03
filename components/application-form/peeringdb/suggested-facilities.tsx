"use client";

import { useTranslations } from "next-intl";
import { useMetroName } from "@/components/ui/metro-name";
import { useFacilities } from "./facilities-context";
import { FacilityDatalist } from "./facility-datalist";

/** What the fields of a location suggest without scripts, and the way to fetch all that is known there. */
export function SuggestedFacilities({
  location,
  metro,
  address,
}: {
  /** Pointer of the location. */
  location: string;
  metro: string | null;
  /** Of the page, ready for another parameter. */
  address: string;
}) {
  const t = useTranslations("form.facility");
  const failures = useTranslations("form.peeringDb.failures");
  const metroName = useMetroName();
  const { choices, known } = useFacilities();
  if (metro === null) return null;
  const list = known(metro);
  const fetched = typeof list === "string" ? null : list;
  const name = metroName(metro);
  return (
    <noscript>
      <FacilityDatalist location={location} metro={metro} />
      <p className="px-4 pt-3 text-sm text-muted">
        {fetched && !fetched.failure && t("count", { count: choices(metro).length })}{" "}
        {fetched?.failure && t("notAsked", { metro: name, why: failures(fetched.failure) })}{" "}
        {(!fetched || fetched.failure) && (
          <a className="link" href={`${address}facilities=${encodeURIComponent(metro)}`}>
            {t("suggestAll", { metro: name })}
          </a>
        )}
      </p>
    </noscript>
  );
}
