import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import type { Report } from "@/lib/core/requirements/report";
import type { WaivedView } from "@/lib/partnership/review/waivers/waived-view";
import { countStatuses, shownStatuses } from "./attention-order";

/** How many rules ended in each status, in the order of attention. */
export function StatusCounts({ report, waived }: { report: Report; waived?: WaivedView }) {
  const t = useTranslations("report");
  const counts = countStatuses(report, waived);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1" aria-label={t("countsLabel")}>
      {shownStatuses
        .filter((status) => status !== "not-applicable")
        .filter((status) => status !== "waived" || counts.waived > 0)
        .map((status) => (
          <li key={status} className="flex items-center gap-1.5">
            <StatusShape status={status} className="size-4" />
            <span>{t(`counts.${status}`, { count: counts[status] })}</span>
          </li>
        ))}
    </ul>
  );
}
