import Link from "next/link";
import { useTranslations } from "next-intl";
import { LevelBadge } from "@/components/report/level-badge";
import { DataTable } from "@/components/ui/data-table";
import type { Policy } from "@/lib/core/policy/policy";
import type { Rule } from "@/lib/core/requirements/rule";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { AppliesTo } from "./applies-to";
import { SourceKeys } from "./source-keys";
import { ThresholdList } from "./threshold-list";
import { thresholdsOfRule } from "./thresholds";

/** The rules of one section in a table. */
export function SectionTable({
  caption,
  rules,
  policy,
}: {
  caption: string;
  rules: readonly Rule[];
  policy: Policy;
}) {
  const t = useTranslations("requirements.columns");
  const words = openWords(useTranslations("rules"));
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rules}
      rowKey={(rule) => rule.id}
      columns={[
        {
          key: "rule",
          header: t("rule"),
          rowHeader: true,
          cell: (rule) => (
            <span className="block min-w-0 md:min-w-64">
              <Link href={routes.requirement(rule.id)} className="link inline-block min-h-6">
                {words(`${rule.id}.title`)}
              </Link>
              <span className="block font-normal text-muted">{words(`${rule.id}.summary`)}</span>
            </span>
          ),
        },
        { key: "level", header: t("level"), cell: (rule) => <LevelBadge level={rule.level} /> },
        { key: "applies", header: t("applies"), cell: (rule) => <AppliesTo rule={rule} /> },
        {
          key: "thresholds",
          header: t("thresholds"),
          cell: (rule) => <ThresholdList thresholds={thresholdsOfRule(policy, rule.id)} />,
        },
        {
          key: "sources",
          header: t("sources"),
          cell: (rule) => <SourceKeys sources={rule.sources} />,
        },
      ]}
    />
  );
}
