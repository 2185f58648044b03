import Link from "next/link";
import { useTranslations } from "next-intl";
import { EdgeMap } from "@/components/map/edge-map";
import { Fold } from "@/components/ui/fold";
import { findMetro } from "@/lib/edges/find-metro";

export type MetroCount = { metro: string; partners: number };

/** The metros of the partners shown: on a world map, and the same as a list of links. */
export function MetroMap({
  metros,
  hrefFor,
}: {
  metros: readonly MetroCount[];
  /** The list of the partners in a metro. */
  hrefFor: (metro: string) => string;
}) {
  const t = useTranslations("directory.map");
  const points = metros.flatMap(({ metro, partners }) => {
    const edge = findMetro(metro);
    if (!edge) return [];
    return [
      {
        metro,
        latitude: edge.latitude,
        longitude: edge.longitude,
        count: partners,
        href: hrefFor(metro),
        label: t("point", { metro, count: partners }),
      },
    ];
  });
  return (
    <div className="space-y-2">
      <EdgeMap
        points={points}
        name={t("name")}
        description={t("description", { metros: metros.length })}
      />
      <Fold summary={t("list")}>
        <ul className="columns-2 gap-6 sm:columns-3 lg:columns-4">
          {metros.map(({ metro, partners }) => (
            <li key={metro} className="flex min-h-8 items-center justify-between gap-2">
              <Link href={hrefFor(metro)} className="link" prefetch={false}>
                {metro}
              </Link>
              <span className="text-muted tabular-nums">{t("count", { count: partners })}</span>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
