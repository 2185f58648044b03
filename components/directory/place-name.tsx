import { useTranslations } from "next-intl";
import type { Place } from "@/lib/partnership/partners/place-search";
import { useCountryNames } from "./country-names";

/** A place with its country; `exact` adds where it lies, which tells namesakes apart. */
export function PlaceName({ place, exact = false }: { place: Place; exact?: boolean }) {
  const t = useTranslations("directory.near");
  const countryName = useCountryNames();
  const { latitude, longitude } = place;
  const name = place.state ? `${place.name}, ${place.state}` : place.name;
  if (place.country === null) return name;
  const named = t("place", { name, country: countryName(place.country) });
  return exact ? t("exact", { place: named, latitude, longitude }) : named;
}
