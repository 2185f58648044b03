import { useTranslations } from "next-intl";

/** Where coordinates and coast come from; their licence asks for it beside every map. */
export function MapCredit() {
  const t = useTranslations("map.credit");
  return (
    <p className="mt-1.5 text-xs text-muted">
      {t.rich("text", {
        geonames: (words) => (
          <a className="link" href="https://www.geonames.org">
            {words}
          </a>
        ),
        licence: (words) => (
          <a className="link" href="https://creativecommons.org/licenses/by/4.0/">
            {words}
          </a>
        ),
      })}
    </p>
  );
}
