"use client";

import { useTranslations } from "next-intl";
import type { PasteColumn } from "@/lib/partnership/applications/import/paste-columns";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";

const rowsOf = {
  contacts: "contact",
  connections: "connection",
  locations: "location",
  sites: "site",
  prefixes: "prefix",
} as const;

/** Names a column as the form's own fields are named. */
export function useColumnLabel(target: PasteTarget): (field: PasteColumn) => string {
  const t = useTranslations("form");
  return (field) => {
    if (field === "metro") return t("location.metro");
    if (field === "staffedAroundTheClock") return t("contact.aroundTheClock");
    if (t.has(`paste.columns.${field}` as never)) return t(`paste.columns.${field}` as never);
    return t(`${rowsOf[target]}.${field}` as never);
  };
}
