import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Km, Percent } from "@/components/ui/quantity";
import type { Policy } from "@/lib/core/policy/policy";
import { nearestEdgeGaps } from "@/lib/core/requirements/nearest-edge/gaps";
import type { Subject } from "@/lib/core/requirements/subject";

/** The unconnected metros that would save the traffic most km. */
export function GapTable({
  subject,
  policy,
  tryHref,
}: {
  subject: Subject;
  policy: Policy;
  /** The address where adding a metro is tried out. */
  tryHref?: (metro: string) => string;
}) {
  const t = useTranslations("map.nearest.gaps");
  const { sites } = subject;
  if (sites === null) return null;
  const { nearerByKm, proposals } = policy.nearestEdgeGap;
  const { metros } = nearestEdgeGaps(subject, sites, nearerByKm.value);
  const km = nearerByKm.value;
  if (metros.length === 0) return <p className="text-muted">{t("none", { km })}</p>;
  return (
    <DataTable
      caption={t("caption", { km })}
      rows={metros.slice(0, proposals.value)}
      rowKey={(gap) => gap.metro}
      columns={[
        {
          key: "metro",
          header: t("metro"),
          rowHeader: true,
          cell: (gap) =>
            tryHref ? (
              <Link href={tryHref(gap.metro)} className="link inline-block min-h-6">
                {gap.metro}
              </Link>
            ) : (
              gap.metro
            ),
        },
        {
          key: "sites",
          header: t("sites"),
          align: "end",
          cell: (gap) => t("count", { count: gap.sites }),
        },
        {
          key: "weight",
          header: t("weight"),
          align: "end",
          cell: (gap) => <Percent value={gap.weight} />,
        },
        {
          key: "saved",
          header: t("saved"),
          align: "end",
          cell: (gap) => <Km value={gap.savedKm} />,
        },
      ]}
    />
  );
}
