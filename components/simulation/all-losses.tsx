import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import type { Policy } from "@/lib/core/policy/policy";
import { type LossRow, lossRows, worstPairRows } from "@/lib/core/requirements/simulate/loss-rows";
import type { Subject } from "@/lib/core/requirements/subject";
import { type Selection, selectionOf } from "./loss-address";
import { LossTable } from "./loss-table";
import { worstLosses } from "./worst-losses";

const most = { locations: 30, links: 20, pairs: 10 } as const;

/** Every loss there can be, the worst of each kind first. */
export function AllLosses({
  subject,
  policy,
  hrefFor,
}: {
  subject: Subject;
  policy: Policy;
  hrefFor: (selection: Partial<Selection>) => string;
}) {
  const t = useTranslations("map.simulation.losses");
  const rows = lossRows(subject, policy);
  const locations = rows.filter(({ loss }) => loss.kind === "location");
  const links = rows.filter(({ loss }) => loss.kind !== "location");
  const href = (row: LossRow) => hrefFor(selectionOf(subject, row.loss));
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <LossTable
        rows={worstLosses(locations, most.locations)}
        caption={t("locations", { count: locations.length })}
        hrefFor={href}
      />
      {links.length > 0 && (
        <Fold summary={t("links", { count: links.length })}>
          <LossTable
            rows={worstLosses(links, most.links)}
            caption={t("worst", { count: Math.min(links.length, most.links) })}
            hrefFor={href}
          />
        </Fold>
      )}
      {locations.length > 2 && (
        <Fold summary={t("pairs")}>
          <LossTable
            rows={worstPairRows(subject, policy, most.pairs)}
            caption={t("pairs")}
            hrefFor={href}
          />
        </Fold>
      )}
    </section>
  );
}
