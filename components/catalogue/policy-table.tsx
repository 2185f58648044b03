import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Policy } from "@/lib/core/policy/policy";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { type ComparedThreshold, compareThresholds } from "./compare-policies";
import { SourceKeys } from "./source-keys";
import { ThresholdValue } from "./threshold-value";

/** Every threshold, one column a policy version, oldest first; what a version changed is marked. */
export function PolicyTable({ policies }: { policies: readonly Policy[] }) {
  const t = useTranslations("policy");
  const thresholdWords = openWords(t);
  const words = openWords(useTranslations("rules"));
  const columns: Column<ComparedThreshold>[] = [
    {
      key: "threshold",
      header: t("columns.threshold"),
      rowHeader: true,
      cell: ({ group, name }) => thresholdWords(`thresholds.${group}.${name}.label`),
    },
    {
      key: "rule",
      header: t("columns.rule"),
      cell: ({ rule }) =>
        rule === null ? (
          t("all-rules")
        ) : (
          <Link href={routes.requirement(rule)} className="link inline-block min-h-6">
            {words(`${rule}.title`)}
          </Link>
        ),
    },
    ...policies.map(
      (policy, at): Column<ComparedThreshold> => ({
        key: policy.version,
        header: t("columns.version", { version: policy.version }),
        cell: ({ versions }) => {
          const here = versions[at];
          if (!here?.threshold) return <span className="text-muted">{t("none")}</span>;
          return (
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium">
                <ThresholdValue threshold={here.threshold} />
              </span>
              {here.changed && <Badge tone="accent">{t("changed")}</Badge>}
            </span>
          );
        },
      }),
    ),
    {
      key: "source",
      header: t("columns.source"),
      cell: ({ group, name, latest }) => (
        <>
          {latest.ours ? <Badge>{t("ours")}</Badge> : <SourceKeys sources={latest.sources} />}
          {thresholdWords.has(`thresholds.${group}.${name}.note`) && (
            <span className="block text-sm text-muted">
              {thresholdWords(`thresholds.${group}.${name}.note`)}
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("columns.caption")}
      captionHidden
      columns={columns}
      rows={compareThresholds(policies)}
      rowKey={({ group, name }) => `${group}.${name}`}
    />
  );
}
