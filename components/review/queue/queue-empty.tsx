import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { LinkButton } from "@/components/ui/button";
import {
  isNarrowed,
  type QueueFilters,
  type QueueView,
  queueSearch,
} from "@/lib/partnership/review/queue/queue-filters";
import { routes } from "@/lib/platform/routes/routes";

/** In place of no rows: that nothing fits, or what the view is for and where there is more. */
export function QueueEmpty({ view, filters }: { view: QueueView; filters: QueueFilters }) {
  const none = useTranslations("review.queue.none");
  const t = useTranslations("queue.empty");
  if (isNarrowed(filters)) {
    const everything = {
      ...filters,
      q: "",
      state: "all",
      verdict: null,
      type: null,
      reviewer: null,
    } as const;
    return (
      <EmptyState
        title={none("title")}
        actions={
          <LinkButton href={routes.review() + queueSearch({ ...everything, page: 1 })}>
            {none("clear")}
          </LinkButton>
        }
      >
        {none("text")}
      </EmptyState>
    );
  }
  const other = view === "mine" ? "unassigned" : "all";
  const show = view === "mine" ? "showUnassigned" : "showAll";
  return (
    <EmptyState
      title={t(`${view}.title`)}
      actions={
        view !== "all" && (
          <LinkButton href={routes.review() + queueSearch({ ...filters, view: other, page: 1 })}>
            {t(show)}
          </LinkButton>
        )
      }
    >
      {t(`${view}.text`)}
    </EmptyState>
  );
}
