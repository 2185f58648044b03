import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import { type Report, ruleStatuses } from "@/lib/requirements/report";
import { countStatuses } from "./attention-order";

/** How many rules ended in each status, in the order of attention. */
export function StatusCounts({ report }: { report: Report }) {
  const t = useTranslations("report");
  const counts = countStatuses(report);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1" aria-label={t("countsLabel")}>
      {ruleStatuses
        .filter((status) => status !== "not-applicable")
        .map((status) => (
          <li key={status} className="flex items-center gap-1.5">
            <StatusShape status={status} className="size-4" />
            <span>{t(`counts.${status}`, { count: counts[status] })}</span>
          </li>
        ))}
    </ul>
  );
}
