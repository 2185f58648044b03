import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LongText } from "@/components/ui/long-text";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { Percent } from "@/components/ui/quantity";
import type { Site } from "@/lib/core/requirements/document";

/** Sites on a page of the list. */
const pageSize = 100;

/** The declared user sites, a hundred at a time, in the document's order. */
export function DeclaredSites({
  sites,
  page,
  hrefFor,
}: {
  sites: readonly Site[];
  /** From 1; beyond the ends the nearest page is shown. */
  page: number;
  hrefFor: (page: number) => string;
}) {
  const t = useTranslations("review.document.sites");
  if (sites.length === 0) return <p className="p-4 text-muted italic">{t("none")}</p>;
  const range = pageRange(page, pageSize, sites.length);
  const total = sites.reduce((sum, site) => sum + site.share, 0);
  const columns: Column<Site>[] = [
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
  ];
  return (
    <div>
      <DataTable
        caption={t("caption", { count: sites.length })}
        captionHidden
        columns={columns}
        rows={sites.slice(range.from - 1, range.to)}
        rowKey={(site) => site.name}
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
