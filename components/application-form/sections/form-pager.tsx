"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";

/** Turns pages of rows without leaving the form; without scripts a button saves and turns. */
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
    <>
      <a
        href={`${address}?page=${target}`}
        rel={rel}
        className={cx(buttonClass("secondary", "small"), "needs-scripts")}
        onClick={(event) => {
          event.preventDefault();
          onPage(target);
        }}
      >
        {content}
      </a>
      <noscript>
        <OpButton op={`page:${target}`}>{content}</OpButton>
      </noscript>
    </>
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
