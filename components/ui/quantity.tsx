import { useTranslations } from "next-intl";
import { formatAsn } from "@/lib/core/network/asn";

/** A bandwidth given in Mbps, in Gbps or Tbps where that is shorter. */
export function Mbps({ value }: { value: number }) {
  const t = useTranslations("ui.units");
  if (value >= 1_000_000) return t("tbps", { value: value / 1_000_000 });
  return value >= 1000 ? t("gbps", { value: value / 1000 }) : t("mbps", { value });
}

/** A distance in kilometres, whole. */
export function Km({ value }: { value: number }) {
  return useTranslations("ui.units")("km", { value });
}

/** A time in milliseconds, to a tenth. */
export function Ms({ value }: { value: number }) {
  return useTranslations("ui.units")("ms", { value });
}

/** A ratio as a percentage, to a tenth. */
export function Percent({ value }: { value: number }) {
  return useTranslations("ui.units")("percent", { value });
}

/** A length of time in whole days. */
export function Days({ value }: { value: number }) {
  return useTranslations("ui.units")("days", { value });
}

/** An AS number, which is a name and has no separators. */
export function Asn({ value }: { value: number }) {
  return formatAsn(value);
}

/** A number of things with separators. */
export function Count({ value }: { value: number }) {
  return useTranslations("ui.units")("count", { value });
}
