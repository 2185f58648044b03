import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Tabs } from "@/components/ui/tabs";
import type { ReviewQueue } from "@/lib/partnership/review/queue/queue";
import {
  maxCounted,
  type QueueFilters,
  queueSearch,
  queueViews,
} from "@/lib/partnership/review/queue/queue-filters";
import { routes } from "@/lib/platform/routes/routes";

/** The views of the queue, each with how many applications it holds under the present filters. */
export function QueueTabs({
  filters,
  view,
  counts,
}: Pick<ReviewQueue, "view" | "counts"> & { filters: QueueFilters }) {
  const t = useTranslations("queue.views");
  return (
    <Tabs
      compact
      label={t("label")}
      tabs={queueViews.map((each) => ({
        href: routes.review() + queueSearch({ ...filters, view: each, page: 1 }),
        current: each === view,
        label: (
          <>
            {t(each)}
            <Badge tone={each === view ? "accent" : "neutral"}>
              {t(counts[each] < maxCounted ? "counted" : "more", { count: counts[each] })}
            </Badge>
          </>
        ),
      }))}
    />
  );
}
