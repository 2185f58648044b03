import Link from "next/link";
import { useTranslations } from "next-intl";
import { LevelBadge } from "@/components/report/level-badge";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { ruleById } from "@/lib/core/requirements/registry";
import type { RuleChange } from "@/lib/core/requirements/what-if/what-if";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** The rules that would answer otherwise, each with its answer now and then. */
export function ChangeTable({ changes }: { changes: readonly RuleChange[] }) {
  const t = useTranslations("map.what-if.changes");
  const words = openWords(useTranslations("rules"));
  if (changes.length === 0) return <p>{t("none")}</p>;
  return (
    <DataTable
      caption={t("caption", { count: changes.length })}
      rows={changes}
      rowKey={(change) => change.rule}
      columns={[
        {
          key: "rule",
          header: t("rule"),
          rowHeader: true,
          cell: ({ rule }) => (
            <Link href={routes.requirement(rule)} className="link inline-block min-h-6">
              {words(`${rule}.title`)}
            </Link>
          ),
        },
        {
          key: "level",
          header: t("level"),
          cell: ({ rule }) => {
            const level = ruleById(rule)?.level;
            return level && <LevelBadge level={level} />;
          },
        },
        {
          key: "before",
          header: t("before"),
          cell: ({ before }) => <StatusBadge status={before} />,
        },
        { key: "after", header: t("after"), cell: ({ after }) => <StatusBadge status={after} /> },
        { key: "so", header: t("so"), cell: ({ so }) => t(so) },
      ]}
    />
  );
}
