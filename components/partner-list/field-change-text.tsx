import { useTranslations } from "next-intl";
import type { FieldChange } from "@/lib/partnership/partners/list-import/plan";

/** A field that changes, with what it was and what it becomes. */
export function FieldChangeText({ change }: { change: FieldChange }) {
  const t = useTranslations("partnerList");
  const none = t("none");
  const text = (value: string | number | null | readonly string[]) =>
    value === null ? none : Array.isArray(value) ? value.join(", ") || none : String(value);
  const [from, to] =
    change.field === "type"
      ? [change.from && t(`types.${change.from}`), t(`types.${change.to}`)]
      : [change.from, change.to];
  return t("import.change", {
    field: t(`fields.${change.field}`),
    from: text(from),
    to: text(to),
  });
}
