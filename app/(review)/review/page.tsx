import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { QueueFilterForm } from "@/components/review/queue-filter-form";
import { QueueTable } from "@/components/review/queue-table";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { reviewQueue } from "@/lib/review/queries";
import {
  queuePageSize,
  queueSearch,
  readQueueFilters,
  type SearchParams,
} from "@/lib/review/queue-filters";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.queue"))("title") };
}

export default async function ReviewQueuePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  await requirePermission("review.list");
  const filters = readQueueFilters(await searchParams);
  const [t, { total, rows }] = await Promise.all([
    getTranslations("review.queue"),
    reviewQueue(db(), filters),
  ]);
  const hrefFor = (page: number) => routes.review() + queueSearch({ ...filters, page });
  // The list has become shorter than the address thinks.
  if (rows.length === 0 && total > 0)
    redirect(hrefFor(pageRange(filters.page, queuePageSize, total).pages));
  const everything = queueSearch({ ...filters, sort: "newest", page: 1 }) === "";
  return (
    <div className="space-y-5">
      <PageHeader title={t("title")} lead={t("lead")} />
      <QueueFilterForm filters={filters} />
      {rows.length === 0 ? (
        <EmptyState
          title={t(everything ? "empty.title" : "none.title")}
          actions={
            everything ? (
              <LinkButton href={routes.review() + queueSearch({ ...filters, state: "all" })}>
                {t("empty.all")}
              </LinkButton>
            ) : (
              <LinkButton href={routes.review()}>{t("none.clear")}</LinkButton>
            )
          }
        >
          {t(everything ? "empty.text" : "none.text")}
        </EmptyState>
      ) : (
        <>
          <Card flush>
            <QueueTable rows={rows} />
          </Card>
          <Pagination
            page={filters.page}
            pageSize={queuePageSize}
            total={total}
            hrefFor={hrefFor}
          />
        </>
      )}
    </div>
  );
}
