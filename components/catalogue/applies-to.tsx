import { useFormatter, useTranslations } from "next-intl";
import type { Rule } from "@/lib/core/requirements/rule";

/** The partner types a rule is about, in words. */
export function AppliesTo({ rule }: { rule: Rule }) {
  const t = useTranslations("requirements.types");
  const format = useFormatter();
  if (!rule.appliesTo) return t("all");
  return format.list(rule.appliesTo.map((type) => t(type)));
}
