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
export const useColumnLabel = (target: PasteTarget) =>
  columnLabels(useTranslations("form"), target);

/** The same of words that are at hand, which are those of the form. */
export function columnLabels(
  t: Parameters<typeof openWords>[0],
  target: PasteTarget,
): (field: PasteColumn) => string {
  const open = openWords(t);
  return (field) => {
    if (field === "metro") return open("location.metro");
    if (field === "staffedAroundTheClock") return open("contact.aroundTheClock");
    if (open.has(`paste.columns.${field}`)) return open(`paste.columns.${field}`);
    return open(`${rowsOf[target]}.${field}`);
  };
}
