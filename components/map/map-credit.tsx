import { useTranslations } from "next-intl";
import { creditLinks } from "./credit-links";

/** Where coordinates and coast come from; their licence asks for it beside every map. */
export function MapCredit() {
  const t = useTranslations("map.credit");
  return <p className="mt-1.5 text-xs text-muted">{t.rich("text", creditLinks)} </p>;
}
