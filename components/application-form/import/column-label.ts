"use client";

import { useTranslations } from "next-intl";
import type { PasteColumn } from "@/lib/partnership/applications/import/paste-columns";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";
import { openWords } from "@/lib/platform/i18n/open-words";

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
  const open = openWords(t);
  return (field) => {
    if (field === "metro") return t("location.metro");
    if (field === "staffedAroundTheClock") return t("contact.aroundTheClock");
    if (open.has(`paste.columns.${field}`)) return open(`paste.columns.${field}`);
    return open(`${rowsOf[target]}.${field}`);
  };
}
