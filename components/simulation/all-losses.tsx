import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import type { Selection } from "./loss-address";
import { LossTable } from "./loss-table";
import type { LossLine, PlayedLoss } from "./played";

/** Every loss there can be, the worst of each kind first. */
export function AllLosses({
  losses: { locations, links, pairs },
  hrefFor,
  restHref,
}: {
  losses: PlayedLoss["losses"];
  hrefFor: (selection: Partial<Selection>) => string;
  /** Where those of connections and of pairs are, when they are not here. */
  restHref: string | null;
}) {
  const t = useTranslations("map.simulation.losses");
  const href = ({ selection }: LossLine) => hrefFor(selection);
  return (
    <section id="losses" className="space-y-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <LossTable
        rows={locations.worst}
        caption={t("locations", { count: locations.count })}
        hrefFor={href}
      />
      {restHref && (
        <Link href={restHref} prefetch={false} className="link inline-block min-h-6">
          {t("rest", { count: links.count })}
        </Link>
      )}
      {!restHref && links.count > 0 && (
        <Fold summary={t("links", { count: links.count })}>
          <LossTable
            rows={links.worst}
            caption={t("worst", { count: links.worst.length })}
            hrefFor={href}
          />
        </Fold>
      )}
      {!restHref && pairs.count > 0 && (
        <Fold summary={t("pairs")}>
          <LossTable rows={pairs.worst} caption={t("pairs")} hrefFor={href} />
        </Fold>
      )}
    </section>
  );
}
