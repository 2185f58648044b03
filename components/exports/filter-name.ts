import { useTranslations } from "next-intl";
import type words from "@/lib/platform/i18n/messages/en/exports.json";

/** The name of a filter in words. */
export function useFilterName(): (name: string) => string {
  const t = useTranslations("exports.filters");
  return (name) => t(name as keyof (typeof words)["filters"]);
}
