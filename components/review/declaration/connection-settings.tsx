import { useFormatter, useTranslations } from "next-intl";
import type { Connection } from "@/lib/core/requirements/document";

const flags = [
  "lacp",
  "bfd",
  "md5",
  "rateLimited",
  "statefulFirewall",
  "usedForPeeringService",
  "legacy",
] as const satisfies readonly (keyof Connection)[];

/** What else is declared about a connection,, piece by piece; only what was said. */
export function ConnectionSettings({ connection }: { connection: Connection }) {
  const t = useTranslations("review.document.connections");
  const words = useTranslations("ui.triState");
  const format = useFormatter();
  const { sessions, sessionAddressProvider, peakUtilisation, augmentationDueOn } = connection;
  const lines = [
    sessions?.length && `${t("sessions")}: ${sessions.map((each) => t(each)).join(", ")}`,
    sessionAddressProvider && `${t("addresses")}: ${t(sessionAddressProvider)}`,
    ...flags.map((flag) => {
      const value = connection[flag];
      return value === undefined ? null : `${t(flag)}: ${words(value ? "yes" : "no")}`;
    }),
    maximum(connection) && `${t("maxPrefixes")}: ${maximum(connection)}`,
    peakUtilisation !== undefined &&
      `${t("peakUtilisation")}: ${format.number(peakUtilisation, { style: "percent", maximumFractionDigits: 1 })}`,
    augmentationDueOn && `${t("augmentationDueOn")}: ${augmentationDueOn}`,
  ].filter((line) => typeof line === "string");
  if (lines.length === 0) return "–";
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Maximum prefixes as "IPv4 2000, IPv6 500"; "" when neither is declared. */
function maximum({ maxPrefixesV4, maxPrefixesV6 }: Connection): string {
  return [
    maxPrefixesV4 !== undefined && `IPv4 ${maxPrefixesV4}`,
    maxPrefixesV6 !== undefined && `IPv6 ${maxPrefixesV6}`,
  ]
    .filter(Boolean)
    .join(", ");
}
