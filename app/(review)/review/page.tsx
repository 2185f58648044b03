import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { AssignForm } from "@/components/review/queue/assign-form";
import { QueueEmpty } from "@/components/review/queue/queue-empty";
import { QueueFilterForm } from "@/components/review/queue/queue-filter-form";
import { QueueTable } from "@/components/review/queue/queue-table";
import { QueueTabs } from "@/components/review/queue/queue-tabs";
import { Card } from "@/components/ui/card";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { reviewQueue } from "@/lib/partnership/review/queue/queue";
import {
  queuePageSize,
  queueSearch,
  readQueueFilters,
  type SearchParams,
} from "@/lib/partnership/review/queue/queue-filters";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { assignToMe } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.queue"))("title") };
}

export default async function ReviewQueuePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const reviewer = await requirePermission("review.list");
  const filters = readQueueFilters(await searchParams);
  const [t, { view, sort, counts, total, rows }] = await Promise.all([
    getTranslations("review.queue"),
    reviewQueue(db(), reviewer, filters),
  ]);
  const hrefFor = (page: number) => routes.review() + queueSearch({ ...filters, page });
  // The list has become shorter than the address thinks.
  if (rows.length === 0 && total > 0)
    redirect(hrefFor(pageRange(filters.page, queuePageSize, total).pages));
  return (
    <div className="space-y-5">
      <PageHeader title={t("title")} lead={t("lead")} />
      <QueueTabs filters={filters} view={view} counts={counts} />
      <QueueFilterForm filters={filters} sort={sort} />
      <AssignForm action={assignToMe} className="mt-5 space-y-5">
        {rows.length === 0 ? (
          <QueueEmpty view={view} filters={filters} />
        ) : (
          <Card flush>
            <QueueTable rows={rows} readerId={reviewer.userId} now={new Date()} />
          </Card>
        )}
      </AssignForm>
      {total > 0 && (
        <Pagination page={filters.page} pageSize={queuePageSize} total={total} hrefFor={hrefFor} />
      )}
    </div>
  );
}
