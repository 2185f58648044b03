"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";

/** Turns pages of rows without leaving the form; without scripts each page has its address. */
export function FormPager({
  page,
  pages,
  address,
  onPage,
}: {
  page: number;
  pages: number;
  address: string;
  onPage: (page: number) => void;
}) {
  const t = useTranslations("ui.pagination");
  if (pages <= 1) return null;
  const to = (target: number, content: React.ReactNode, rel: string) => (
    <a
      href={`${address}?page=${target}`}
      rel={rel}
      className={buttonClass("secondary", "small")}
      onClick={(event) => {
        event.preventDefault();
        onPage(target);
      }}
    >
      {content}
    </a>
  );
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center justify-end gap-2">
      {page > 1 &&
        to(
          page - 1,
          <>
            <ChevronLeft className="size-4" aria-hidden="true" />
            {t("previous")}
          </>,
          "prev",
        )}
      <span className="text-sm text-muted">{t("page", { page, pages })}</span>
      {page < pages &&
        to(
          page + 1,
          <>
            {t("next")}
            <ChevronRight className="size-4" aria-hidden="true" />
          </>,
          "next",
        )}
    </nav>
  );
}
