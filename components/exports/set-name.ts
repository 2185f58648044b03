import { useTranslations } from "next-intl";
import { setNames } from "@/lib/interfaces/exports/export-set";
import { formatNames } from "@/lib/interfaces/exports/format";

/** A list in words; a run may be older than the lists there are now. */
export function useSetName(): (name: string) => string {
  const t = useTranslations("exports.sets");
  return (name) => {
    const known = setNames.find((each) => each === name);
    return known ? t(`${known}.name`) : name;
  };
}

/** A format in words. */
export function useFormatName(): (name: string) => string {
  const t = useTranslations("exports.formats");
  return (name) => {
    const known = formatNames.find((each) => each === name);
    return known ? t(`${known}.name`) : name;
  };
}
