import { useFormatter, useTranslations } from "next-intl";
import { Mbps } from "@/components/ui/quantity";
import type { Threshold } from "@/lib/core/policy/threshold";
import { openWords } from "@/lib/platform/i18n/open-words";
import type { ThresholdValue as Value } from "./thresholds";

/** Ratios below this read better as a power of ten than as a percentage. */
const smallestPercentage = 0.001;

/** A threshold's value with its unit: "40%", "100 km", "/24", "AS8075, AS12076". */
export function ThresholdValue({ threshold }: { threshold: Threshold<Value> }) {
  const t = openWords(useTranslations("policy.units"));
  const format = useFormatter();
  const { value, unit } = threshold;
  if (typeof value === "object") return format.list(value.map((each) => word(each, unit, t)));
  if (typeof value === "string") return word(value, unit, t);
  if (unit === "Mbps") return <Mbps value={value} />;
  if (unit === "asn" || unit === "prefix-length") return word(value, unit, t);
  if (unit === "ratio" && value < smallestPercentage) {
    return t("power", { exponent: String(Math.round(-Math.log10(value))) });
  }
  return t(unit.replace("/", "-per-"), { value });
}

function word(value: number | string, unit: string, t: (key: string) => string): string {
  if (unit === "asn") return `AS${value}`;
  if (unit === "prefix-length") return `/${value}`;
  return unit === "choice" || unit === "provider" || unit === "family" || unit === "method"
    ? t(`words.${value}`)
    : String(value);
}
