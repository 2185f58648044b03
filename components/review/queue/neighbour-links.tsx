import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { Neighbours } from "@/lib/partnership/review/queue/neighbours";
import { routes } from "@/lib/platform/routes/routes";

/** To the applications before and after this one in the list that the reader came from. */
export function NeighbourLinks({ previous, next, list }: Neighbours & { list: string }) {
  const t = useTranslations("queue.neighbours");
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={t("label")} className="no-print flex flex-wrap gap-2">
      {previous !== null && (
        <LinkButton size="small" rel="prev" href={routes.reviewApplicationFrom(previous, list)}>
          <ChevronLeft className="size-4" aria-hidden="true" />
          {t("previous")}
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton size="small" rel="next" href={routes.reviewApplicationFrom(next, list)}>
          {t("next")}
          <ChevronRight className="size-4" aria-hidden="true" />
        </LinkButton>
      )}
    </nav>
  );
}
