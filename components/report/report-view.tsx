import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ShownStatus, StatusShape } from "@/components/ui/status-shape";
import type { Report } from "@/lib/core/requirements/report";
import {
  findingsOfEach,
  findingsShown,
  type ShownReport,
} from "@/lib/core/requirements/shown-report";
import type { WaivedView } from "@/lib/partnership/review/waivers/waived-view";
import { groupResults, shownStatuses } from "./attention-order";
import type { FieldHref } from "./finding-item";
import { type FindingsHref, RuleResultItem } from "./rule-result";
import { VerdictBanner } from "./verdict-banner";

/** What needs nobody's attention stays folded. */
const folded: ReadonlySet<ShownStatus> = new Set<ShownStatus>(["pass", "not-applicable"]);

/**
 * A whole report: the verdict, then fails, unknowns, what is waived, warnings, and folded what is
 * fine. Of each rule at most 20 findings, of a long report fewer, with the way to all of them.
 */
export function ReportView({
  report,
  waived,
  fieldHref,
  findingsHref,
  banner = true,
  inAll,
}: {
  report: Report | ShownReport;
  /** Waivers laid over it. */
  waived?: WaivedView;
  /** The address of the field a JSON pointer names, or null when there is none. */
  fieldHref?: FieldHref;
  /** The page with all findings of a rule that has more than are shown. */
  findingsHref?: FindingsHref;
  /** Without, where the page shows the verdict elsewhere. */
  banner?: boolean;
  /** Findings on the page, of all rules together. */
  inAll?: number;
}) {
  const most = findingsOfEach(report, inAll);
  const groups = groupResults(report, waived);
  return (
    <div className="space-y-5">
      {banner && <VerdictBanner report={report} waived={waived} />}
      {shownStatuses
        .filter((status) => groups[status].length > 0)
        .map((status) => (
          <Group key={status} status={status} count={groups[status].length}>
            {groups[status].map((result) => (
              <RuleResultItem
                key={result.rule}
                result={result}
                waived={waived?.rules[result.rule]}
                fieldHref={fieldHref}
                findingsHref={findingsHref}
                most={most}
                brief={most < findingsShown && folded.has(status)}
              />
            ))}
          </Group>
        ))}
    </div>
  );
}

function Group({
  status,
  count,
  children,
}: {
  status: ShownStatus;
  count: number;
  children: React.ReactNode;
}) {
  const t = useTranslations("report");
  const heading = (
    <h3 className="flex items-center gap-2 text-lg font-semibold">
      <StatusShape status={status} />
      {t(`group.${status}`, { count })}
    </h3>
  );
  const list = (
    <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-surface">
      {children}
    </ul>
  );
  if (!folded.has(status)) {
    return (
      <section>
        {heading}
        {list}
      </section>
    );
  }
  return (
    <details>
      <summary className="flex min-h-11 items-center gap-2 rounded-control">
        <ChevronRight
          className="disclosure-mark no-print size-5 shrink-0 text-muted transition-transform"
          aria-hidden="true"
        />
        {heading}
      </summary>
      {list}
    </details>
  );
}
