import { useTranslations } from "next-intl";
import type { Option } from "@/components/forms/text-fields";
import { sessionAddressProviders } from "@/lib/core/requirements/vocabulary";
import {
  type ConnectionField,
  connectionFields,
  connectionFlags,
} from "@/lib/partnership/applications/form/form-values";

/** A column of the table of connections. */
export type Column = {
  field: ConnectionField;
  label: string;
  kind: "text" | "number" | "date" | "choice";
  /** Of a choice. */
  options: readonly Option[];
};

const numbers: ReadonlySet<string> = new Set([
  "bandwidthMbps",
  "peeringDbFacilityId",
  "maxPrefixesV4",
  "maxPrefixesV6",
  "peakUtilisation",
]);

/** Every field of a connection as a column, in the order of the card. */
export function useColumns(): Column[] {
  const t = useTranslations("form.connection");
  const yesOrNo = useTranslations("ui.triState");
  const flag = [
    { value: "yes", label: yesOrNo("yes") },
    { value: "no", label: yesOrNo("no") },
  ];
  const choices: Partial<Record<ConnectionField, Option[]>> = {
    ...Object.fromEntries(connectionFlags.map((field) => [field, flag])),
    sessions: [
      { value: "ipv4 ipv6", label: t("bothFamilies") },
      { value: "ipv4", label: t("onlyIpv4") },
      { value: "ipv6", label: t("onlyIpv6") },
    ],
    sessionAddressProvider: sessionAddressProviders.map((value) => ({
      value,
      label: t(`provider.${value}`),
    })),
  };
  return connectionFields.map((field) => ({
    field,
    label: t(field),
    kind: choices[field]
      ? "choice"
      : numbers.has(field)
        ? "number"
        : field === "augmentationDueOn"
          ? "date"
          : "text",
    options: choices[field] ?? [],
  }));
}

/** The fields whose remarks stand below a row. */
export const cellFields: readonly ConnectionField[] = connectionFields;
