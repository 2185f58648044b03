import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AssignForm } from "@/components/review/queue/assign-form";
import { AssignSelected } from "@/components/review/queue/assign-selected";
import { QueueEmpty } from "@/components/review/queue/queue-empty";
import { QueueFilterForm } from "@/components/review/queue/queue-filter-form";
import { QueueShortcuts, type ShortcutWords } from "@/components/review/queue/queue-shortcuts";
import { QueueTable } from "@/components/review/queue/queue-table";
import { QueueTabs } from "@/components/review/queue/queue-tabs";
import { SavedFilterList } from "@/components/review/queue/saved-filter-list";
import { Card } from "@/components/ui/card";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { reviewers } from "@/lib/accounts/people/staff";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { reviewQueue } from "@/lib/partnership/review/queue/queue";
import {
  queuePageSize,
  queueSearch,
  readQueueFilters,
  type SearchParams,
} from "@/lib/partnership/review/queue/queue-filters";
import { savedFilters } from "@/lib/partnership/review/queue/saved-filters";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { assignFromQueue } from "./actions";
import { removeQueueFilter, saveQueueFilter } from "./filter-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.queue"))("title") };
}

export default async function ReviewQueuePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const reviewer = await requirePermission("review.list");
  const { userId } = reviewer;
  const filters = readQueueFilters(await searchParams);
  const locale = await getLocale();
  const now = new Date();
  const [t, queue, people, saved] = await Promise.all([
    getTranslations("review.queue"),
    reviewQueue(db(), reviewer, filters, { locale, now }),
    reviewers(db()),
    savedFilters(db(), userId),
  ]);
  const { view, sort, counts, total, rows } = queue;
  const hrefFor = (page: number) => routes.review() + queueSearch({ ...filters, page });
  // The list has become shorter than the address thinks.
  if (rows.length === 0 && total > 0)
    redirect(hrefFor(pageRange(filters.page, queuePageSize, total).pages));
  const list = queueSearch({ ...filters, view, sort, page: 1 });
  return (
    <div className="space-y-2" data-wide>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="text-xl font-semibold tracking-tight">{t("title")}</h1>
        <div className="no-print flex flex-wrap items-center gap-2">
          <SavedFilterList
            key={list}
            saved={saved}
            search={list}
            save={saveQueueFilter}
            remove={removeQueueFilter}
          />
          <QueueShortcuts words={await shortcutWords()} />
        </div>
      </div>
      <QueueTabs filters={filters} view={view} counts={counts} />
      <QueueFilterForm filters={filters} sort={sort} reviewers={people} />
      <AssignForm action={assignFromQueue} className="space-y-3">
        {rows.length === 0 ? (
          <QueueEmpty view={view} filters={filters} />
        ) : (
          <>
            {/* Enter in a checkbox presses the first button of its form: this one, which does nothing. */}
            <button type="submit" disabled hidden />
            <Card flush>
              <QueueTable
                rows={rows}
                readerId={userId}
                now={now}
                hrefFor={(id) => routes.reviewApplicationFrom(id, list)}
              />
            </Card>
            <AssignSelected reviewers={people} readerId={userId} />
          </>
        )}
      </AssignForm>
      {total > 0 && (
        <Pagination page={filters.page} pageSize={queuePageSize} total={total} hrefFor={hrefFor} />
      )}
    </div>
  );
}

/** The words of a component that runs in the browser, which has the catalogue of few things. */
async function shortcutWords(): Promise<ShortcutWords> {
  const t = await getTranslations("queue.shortcuts");
  const [j, k, o, x, e] = [t("keys.j"), t("keys.k"), t("keys.o"), t("keys.x"), t("keys.e")];
  return {
    open: t("open"),
    title: t("title"),
    use: t("use"),
    keys: { j, k, o, x, e, "?": t("keys.list") },
  };
}
