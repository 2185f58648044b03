import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/layout/disclosure";
import { Button, buttonClass } from "@/components/ui/button";
import type { SavedFilter } from "@/lib/partnership/review/queue/saved-filters";
import { routes } from "@/lib/platform/routes/routes";
import { filterFields } from "./filter-state";
import { type FilterAction, SaveFilterForm } from "./save-filter-form";

/** The reader's own filters, and a form that keeps the one in force. */
export function SavedFilterList({
  saved,
  search,
  save,
  remove,
}: {
  saved: readonly SavedFilter[];
  /** The query string of the list on the screen. */
  search: string;
  save: FilterAction;
  remove: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("queue.saved");
  return (
    <Disclosure
      className="relative"
      summary={t("title", { count: saved.length })}
      summaryClass={buttonClass("secondary", "small")}
    >
      <div className="absolute end-0 z-20 mt-1 w-[min(24rem,calc(100vw-2rem))] space-y-3 rounded-card border border-line-strong bg-surface p-3">
        {saved.length === 0 ? (
          <p className="text-muted">{t("none")}</p>
        ) : (
          <ul>
            {saved.map(({ id, name, search: kept }) => (
              <li key={id} className="flex items-center justify-between gap-2">
                <Link href={routes.review() + kept} className="link min-w-0 wrap-anywhere">
                  {name}
                </Link>
                <form action={remove}>
                  <input type="hidden" name={filterFields.id} value={id} />
                  <Button
                    type="submit"
                    variant="quiet"
                    size="small"
                    aria-label={t("removeNamed", { name })}
                  >
                    {t("remove")}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <SaveFilterForm action={save} search={search} label={t("name")} button={t("save")} />
      </div>
    </Disclosure>
  );
}
