import { getLocale, getTranslations } from "next-intl/server";
import { cx } from "@/components/ui/class-names";
import { metroName } from "@/lib/core/edges/metro-name";
import { inTurns } from "@/lib/core/steps/steps";
import type { Coverage, MapLocation } from "./coverage";
import { drawingSteps } from "./draw-coverage";
import styles from "./map.module.css";
import { MapCanvas } from "./map-canvas";
import { MapCredit } from "./map-credit";
import { MapLegend } from "./map-legend";

/**
 * Where a partner meets Microsoft and which users are served from where: locations sized by
 * capacity, sites by their share of traffic, a line from each site to its hand-off. Zooms to the
 * part of the world that holds them all; of very many sites near ones share a dot, and a sentence says so.
 * `labelOf` writes what stands beside a location (its metro when absent); with `gauges` locations fill up
 * by utilisation. Put a `MapTable` of the same coverage on the page: it says the same in words.
 */
export async function CoverageMap({
  coverage,
  name,
  description,
  labelOf,
  gauges = false,
}: {
  coverage: Coverage;
  /** What the map is of, for screen readers. */
  name: string;
  /** What it shows, in a sentence or two. */
  description: string;
  labelOf?: (location: MapLocation) => string;
  gauges?: boolean;
}) {
  const [t, locale] = await Promise.all([getTranslations("map.coverage"), getLocale()]);
  const nameOf = (location: MapLocation) => metroName(location.metro, locale);
  const drawing = await inTurns(drawingSteps(coverage, { labelOf: labelOf ?? nameOf, gauges }));
  const { view, arcs, markup, states, dots, sites } = drawing;
  return (
    <figure>
      <MapCanvas view={view} name={name} description={description}>
        <path d={arcs.ordinary} className={styles.arc} />
        <path d={arcs.problem} className={cx(styles.arc, styles.arcProblem)} />
        <path d={arcs.moved} className={cx(styles.arc, styles.arcMoved)} />
        <g
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped
          dangerouslySetInnerHTML={{ __html: markup }}
        />
      </MapCanvas>
      <figcaption>
        {dots < sites && (
          <p className="mt-2 text-sm text-muted">{t("together", { dots, sites })}</p>
        )}
        <MapLegend {...states} />
        <MapCredit />
      </figcaption>
    </figure>
  );
}
