import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import type { Selection } from "./loss-address";
import { LossTable } from "./loss-table";
import type { LossLine, PlayedLoss } from "./played";

/** Every loss there can be, the worst of each kind first. */
export function AllLosses({
  losses: { locations, links, pairs },
  hrefFor,
}: {
  losses: PlayedLoss["losses"];
  hrefFor: (selection: Partial<Selection>) => string;
}) {
  const t = useTranslations("map.simulation.losses");
  const href = ({ selection }: LossLine) => hrefFor(selection);
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <LossTable
        rows={locations.worst}
        caption={t("locations", { count: locations.count })}
        hrefFor={href}
      />
      {links.count > 0 && (
        <Fold summary={t("links", { count: links.count })}>
          <LossTable
            rows={links.worst}
            caption={t("worst", { count: links.worst.length })}
            hrefFor={href}
          />
        </Fold>
      )}
      {pairs.count > 0 && (
        <Fold summary={t("pairs")}>
          <LossTable rows={pairs.worst} caption={t("pairs")} hrefFor={href} />
        </Fold>
      )}
    </section>
  );
}
