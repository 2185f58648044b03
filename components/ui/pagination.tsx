import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "./button";
import { pageRange } from "./page-range";

/** Links to the pages of a list beside "1–50 of 1,234". `hrefFor` builds a page's address. */
export function Pagination({
  page,
  pageSize,
  total,
  hrefFor,
}: {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  hrefFor: (page: number) => string;
}) {
  const range = pageRange(page, pageSize, total);
  return <PageLinks page={range.page} pages={range.pages} range={range} hrefFor={hrefFor} />;
}

/** The same for pages of unequal length. */
export function PageLinks({
  page,
  pages,
  range,
  hrefFor,
}: {
  /** From 1. */
  page: number;
  pages: number;
  /** What is on the page, from 1. */
  range: { from: number; to: number; total: number };
  hrefFor: (page: number) => string;
}) {
  const t = useTranslations("ui.pagination");
  const { from, to, total } = range;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted">{t("range", { from, to, total })}</p>
      {pages > 1 && (
        <div className="flex items-center gap-2">
          {page > 1 && (
            <LinkButton size="small" href={hrefFor(page - 1)} rel="prev">
              <ChevronLeft className="size-4" aria-hidden="true" />
              {t("previous")}
            </LinkButton>
          )}
          <span className="hidden text-sm text-muted sm:inline">{t("page", { page, pages })}</span>
          {page < pages && (
            <LinkButton size="small" href={hrefFor(page + 1)} rel="next">
              {t("next")}
              <ChevronRight className="size-4" aria-hidden="true" />
            </LinkButton>
          )}
        </div>
      )}
    </nav>
  );
}
