import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { RuleLevel } from "@/lib/core/requirements/report";

/** How binding a rule is: mandatory, policy or recommended. */
export function LevelBadge({ level }: { level: RuleLevel }) {
  const t = useTranslations("report.level");
  return <Badge tone={level === "mandatory" ? "accent" : "neutral"}>{t(level)}</Badge>;
}
