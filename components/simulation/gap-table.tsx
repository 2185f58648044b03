import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { useMetroName } from "@/components/ui/metro-name";
import { Km, Percent } from "@/components/ui/quantity";
import type { Policy } from "@/lib/core/policy/policy";
import type { Gap } from "@/lib/core/requirements/nearest-edge/gaps";

/** The unconnected metros that would save the traffic most km. */
export function GapTable({
  gaps,
  policy,
  tryHref,
}: {
  /** Most km saved first. */
  gaps: readonly Gap[];
  policy: Policy;
  /** The address where adding a metro is tried out. */
  tryHref?: (metro: string) => string;
}) {
  const t = useTranslations("map.nearest.gaps");
  const metroName = useMetroName();
  const km = policy.nearestEdgeGap.nearerByKm.value;
  if (gaps.length === 0) return <p className="text-muted">{t("none", { km })}</p>;
  return (
    <DataTable
      caption={t("caption", { km })}
      rows={gaps}
      rowKey={(gap) => gap.metro}
      columns={[
        {
          key: "metro",
          header: t("metro"),
          rowHeader: true,
          cell: (gap) =>
            tryHref ? (
              <Link href={tryHref(gap.metro)} className="link inline-block min-h-6">
                {metroName(gap.metro)}
              </Link>
            ) : (
              metroName(gap.metro)
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
