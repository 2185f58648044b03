import { useFormatter, useTranslations } from "next-intl";
import { EdgeMap } from "@/components/map/edge-map";
import { Fold } from "@/components/ui/fold";
import { MetroName, useMetroName } from "@/components/ui/metro-name";
import { findMetro } from "@/lib/core/edges/find-metro";
import type { MetroCount } from "@/lib/partnership/partners/metro-count";
import type { Place } from "@/lib/partnership/partners/place-search";

/** The metros of the partners shown: on a map, and the same as a list of links. */
export function MetroMap({
  metros,
  hrefFor,
  place = null,
  listed = true,
}: {
  metros: readonly MetroCount[];
  /** Where a metro leads. */
  hrefFor: (metro: string) => string;
  /** They are near this place: the map shows it and the part of the world around. */
  place?: Place | null;
  /** Lists the same below it; not where the page does. */
  listed?: boolean;
}) {
  const t = useTranslations("directory.map");
  const metroName = useMetroName();
  // Most of a hundred metros share their count with others: the sentence is made once for each.
  const sentences = new Map<number, string>();
  const labelOf = ({ metro, partners }: MetroCount) => {
    const sentence = sentences.get(partners) ?? t("point", { metro: "\u0000", count: partners });
    sentences.set(partners, sentence);
    return sentence.replace("\u0000", () => metroName(metro));
  };
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
        label: labelOf({ metro, partners }),
      },
    ];
  });
  return (
    <div className="space-y-2">
      <EdgeMap
        points={points}
        name={t("name")}
        description={t("description", { metros: metros.length })}
        fit={place !== null}
        here={place}
      />
      {listed && <MetroList metros={metros} hrefFor={hrefFor} />}
    </div>
  );
}

function MetroList({
  metros,
  hrefFor,
}: {
  metros: readonly MetroCount[];
  hrefFor: (metro: string) => string;
}) {
  const t = useTranslations("directory.map");
  const format = useFormatter();
  return (
    <Fold summary={t("list")}>
      <ul className="columns-2 gap-6 text-muted tabular-nums sm:columns-3 lg:columns-4 [&>li]:flex [&>li]:min-h-8 [&>li]:items-center [&>li]:justify-between [&>li]:gap-2">
        {metros.map(({ metro, partners }) => (
          <li key={metro}>
            <a href={hrefFor(metro)} className="link">
              <MetroName metro={metro} />
            </a>
            {format.number(partners)}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
