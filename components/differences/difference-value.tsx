import { useTranslations } from "next-intl";
import { Mbps, Ms, Percent } from "@/components/ui/quantity";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import type {
  EntryKind,
  EntryValue,
} from "@/lib/partnership/applications/document/document-entries";
import { openWords } from "@/lib/platform/i18n/open-words";

/** Words of closed lists, by the field they stand in. */
const listed: Readonly<Record<string, string>> = {
  type: "words.types",
  role: "words.roles",
  trafficClass: "words.classes",
  sessionAddressProvider: "words.provider",
};

/** A declared value as people read it; null where it was not declared. */
export function DifferenceValue({
  kind,
  field,
  value,
}: {
  kind: EntryKind;
  field: string;
  value: EntryValue | null;
}) {
  const t = useTranslations("differences");
  const words = useTranslations("ui.triState");
  if (value === null) return <span className="text-muted italic">{t("notSaid")}</span>;
  if (typeof value === "boolean") return words(value ? "yes" : "no");
  if (typeof value === "number") return <NumberValue field={field} value={value} />;
  if (typeof value !== "string") {
    if (value.length === 0) return t("noneOf");
    return value.map((each) => plain(field, each)).join(t("separator"));
  }
  const word = `${listed[field]}.${value}`;
  if (field in listed && openWords(t).has(word)) return openWords(t)(word);
  if (kind === "measurement" && field === "measuredAt") {
    return <TimeStamp at={value} relative={false} />;
  }
  if (field === "agreementSignedOn" || field === "augmentationDueOn") {
    return <TimeStamp at={value} dateOnly />;
  }
  return <bdi className="wrap-anywhere">{value}</bdi>;
}

function NumberValue({ field, value }: { field: string; value: number }) {
  if (field === "bandwidthMbps" || field === "peakMbps") return <Mbps value={value} />;
  if (field === "peakUtilisation") return <Percent value={value} />;
  if (field === "rttMs") return <Ms value={value} />;
  return plain(field, value);
}

const families: Readonly<Record<string, string>> = { ipv4: "IPv4", ipv6: "IPv6" };

/** Numbers that are names, and words that need no translation. */
export function plain(field: string, value: string | number): string {
  if (typeof value === "string") return families[value] ?? value;
  return field === "asn" || field === "registeredOriginAsns" ? formatAsn(value) : String(value);
}
