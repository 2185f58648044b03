import { useTranslations } from "next-intl";

/** A declared yes or no, or that nothing was said. */
export function YesNo({ value }: { value: boolean | undefined }) {
  const t = useTranslations("ui.triState");
  if (value === undefined) return <span className="text-muted italic">{t("notSaid")}</span>;
  return t(value ? "yes" : "no");
}
