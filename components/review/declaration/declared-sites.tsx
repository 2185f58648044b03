import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LongText } from "@/components/ui/long-text";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { Percent } from "@/components/ui/quantity";
import type { Site } from "@/lib/core/requirements/document";
import { declaredId } from "@/lib/partnership/review/declaration/declaration-address";
import { declaredOnPage } from "@/lib/partnership/review/declaration/declared-pages";
import { type CommentHref, useCommentColumn } from "./comment-column";

const pageSize = declaredOnPage.sites;

type Row = Site & { path: string };

/** The declared user sites, page by page, in the document's order. */
export function DeclaredSites({
  sites,
  page,
  hrefFor,
  commentHref,
}: {
  sites: readonly Site[];
  /** From 1; beyond the ends the nearest page is shown. */
  page: number;
  hrefFor: (page: number) => string;
  commentHref: CommentHref | null;
}) {
  const t = useTranslations("review.document.sites");
  const comment = useCommentColumn<Row>(commentHref, ({ path, name }) => [path, name]);
  if (sites.length === 0) return <p className="p-4 text-muted italic">{t("none")}</p>;
  const range = pageRange(page, pageSize, sites.length);
  const total = sites.reduce((sum, site) => sum + site.share, 0);
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      cell: (site) => <LongText>{site.name}</LongText>,
    },
    {
      key: "place",
      header: t("place"),
      cell: (site) => `${site.latitude}, ${site.longitude}`,
    },
    {
      key: "share",
      header: t("share"),
      align: "end",
      cell: (site) => <Percent value={site.share / total} />,
    },
    { key: "handoff", header: t("handoff"), cell: (site) => site.handoff ?? "–" },
    ...comment,
  ];
  return (
    <div>
      <DataTable
        caption={t("caption", { count: sites.length })}
        captionHidden
        columns={columns}
        rows={sites.slice(range.from - 1, range.to).map((site, at) => ({
          ...site,
          path: `/traffic/sites/${range.from - 1 + at}`,
        }))}
        rowKey={(site) => site.path}
        rowId={(site) => declaredId(site.path)}
      />
      {range.pages > 1 && (
        <div className="border-t border-line p-3">
          <Pagination
            page={range.page}
            pageSize={pageSize}
            total={sites.length}
            hrefFor={hrefFor}
          />
        </div>
      )}
    </div>
  );
}
