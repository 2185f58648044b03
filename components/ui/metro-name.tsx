import { useLocale } from "next-intl";
import { metroName } from "@/lib/core/edges/metro-name";

/** Names edge metros in the reader's language. */
export function useMetroName(): (metro: string) => string {
  const locale = useLocale();
  return (metro) => metroName(metro, locale);
}

/** An edge metro by its name in the reader's language. */
export function MetroName({ metro }: { metro: string }) {
  return useMetroName()(metro);
}
