import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { Card } from "@/components/ui/card";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Report } from "@/lib/core/requirements/report";
import { worstFirst } from "@/lib/core/requirements/shown-report";
import { type FieldHref, FindingItem } from "./finding-item";
import { LevelBadge } from "./level-badge";

/** Findings on one page. */
const pageSize = 100;

/** All findings of one rule of a report, the worst first, page by page. */
export function RuleFindings({
  report,
  rule,
  page,
  hrefFor,
  fieldHref,
}: {
  report: Report;
  rule: string;
  /** From 1. */
  page: number;
  /** The address of a page of them. */
  hrefFor: (page: number) => string;
  fieldHref?: FieldHref;
}) {
  const t = useTranslations("report");
  const result = report.results.find((each) => each.rule === rule);
  if (!result || result.findings.length === 0) return <EmptyState title={t("noFindings")} />;
  const { findings, level, status } = result;
  const range = pageRange(page, pageSize, findings.length);
  const shown = worstFirst(findings).slice((range.page - 1) * pageSize, range.page * pageSize);
  const mixed = findings.some((each) => each.status !== findings[0]?.status);
  const pager = (
    <Pagination page={page} pageSize={pageSize} total={findings.length} hrefFor={hrefFor} />
  );
  return (
    <div className="space-y-4">
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge status={status} />
        <LevelBadge level={level} />
      </p>
      {pager}
      <Card flush>
        <ul className="divide-y divide-line px-4">
          {shown.map((finding, index) => (
            <FindingItem
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in every part
              key={`${finding.code}:${finding.path}:${index}`}
              rule={rule}
              finding={finding}
              fieldHref={fieldHref}
              showShape={mixed}
            />
          ))}
        </ul>
      </Card>
      {range.pages > 1 && pager}
    </div>
  );
}
