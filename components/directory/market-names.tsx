import { useTranslations } from "next-intl";
import { openWords } from "@/lib/platform/i18n/open-words";

/** Markets in words, one after the other; "not known" when there are none. */
export function MarketNames({ markets }: { markets: readonly string[] }) {
  const t = useTranslations("directory");
  if (markets.length === 0) return <span className="text-muted">{t("markets-unknown")}</span>;
  return markets.map((market) => openWords(t)(`markets.${market}`)).join(", ");
}
