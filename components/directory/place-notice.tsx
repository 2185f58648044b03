import Link from "next/link";
import { useTranslations } from "next-intl";
import { kmPerMile, nearRangeKm } from "@/lib/partnership/partners/near";
import type { Place } from "@/lib/partnership/partners/place-search";
import { PlaceName } from "./place-name";

/** Which place the list is near to, and the other places of that name to choose instead. */
export function PlaceNotice({
  place,
  others,
  hrefFor,
}: {
  place: Place;
  others: readonly Place[];
  hrefFor: (place: Place) => string;
}) {
  const t = useTranslations("directory.near");
  return (
    <div className="space-y-1">
      <p className="font-medium">
        {t.rich("shown", {
          km: nearRangeKm,
          miles: nearRangeKm / kmPerMile,
          place: () => <PlaceName place={place} />,
        })}
      </p>
      {others.length > 0 && <PlaceChoices title={t("others")} places={others} hrefFor={hrefFor} />}
    </div>
  );
}

/** Places to choose from, each with where it is, since several are called the same. */
export function PlaceChoices({
  title,
  places,
  hrefFor,
}: {
  title: string;
  places: readonly Place[];
  hrefFor: (place: Place) => string;
}) {
  return (
    <nav aria-label={title}>
      <p>{title}</p>
      <ul className="flex flex-wrap gap-x-5">
        {places.map((place) => (
          <li key={place.id}>
            <Link
              href={hrefFor(place)}
              className="link inline-flex min-h-11 items-center md:min-h-8"
              prefetch={false}
            >
              <PlaceName place={place} exact />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
