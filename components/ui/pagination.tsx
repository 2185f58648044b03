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
  const t = useTranslations("ui.pagination");
  const range = pageRange(page, pageSize, total);
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted">{t("range", { from: range.from, to: range.to, total })}</p>
      {range.pages > 1 && (
        <div className="flex items-center gap-2">
          {range.page > 1 && (
            <LinkButton size="small" href={hrefFor(range.page - 1)} rel="prev">
              <ChevronLeft className="size-4" aria-hidden="true" />
              {t("previous")}
            </LinkButton>
          )}
          <span className="hidden text-sm text-muted sm:inline">
            {t("page", { page: range.page, pages: range.pages })}
          </span>
          {range.page < range.pages && (
            <LinkButton size="small" href={hrefFor(range.page + 1)} rel="next">
              {t("next")}
              <ChevronRight className="size-4" aria-hidden="true" />
            </LinkButton>
          )}
        </div>
      )}
    </nav>
  );
}
