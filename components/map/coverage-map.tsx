import { cx } from "@/components/ui/class-names";
import { useMetroName } from "@/components/ui/metro-name";
import type { Coverage, MapLocation } from "./coverage";
import { handOffArcs } from "./hand-off-arcs";
import { LocationMark } from "./location-mark";
import styles from "./map.module.css";
import { MapCanvas } from "./map-canvas";
import { MapCredit } from "./map-credit";
import { MapLabels } from "./map-labels";
import { MapLegend } from "./map-legend";
import { Mark } from "./mark";
import { crowdedScale, gaugeRadius, locationRadius, siteRadius, siteShapes } from "./mark-shapes";
import { attention } from "./mark-state";
import { viewOf } from "./region-view";
import { siteDots } from "./site-dots";

/**
 * Where a partner meets Microsoft and which users are served from where: locations sized by
 * capacity, sites by their share of traffic, a line from each site to its hand-off. Zooms to the
 * part of the world that holds them all. `labelOf` writes what stands beside a location (its
 * metro when absent); with `gauges` locations fill up by utilisation. Put a `MapTable` of the
 * same coverage on the page: it says the same in words.
 */
export function CoverageMap({
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
  const metroName = useMetroName();
  const labelled = labelOf ?? ((location: MapLocation) => metroName(location.metro));
  const view = viewOf([...coverage.locations, ...coverage.sites]);
  const largest = coverage.locations.reduce((most, each) => Math.max(most, each.capacityMbps), 0);
  const arcs = handOffArcs(coverage, view);
  const dots = siteDots(coverage, view);
  const crowding = crowdedScale(coverage.locations.length);
  const placed = coverage.locations
    .flatMap((location) => {
      const spot = view.project(location);
      const radius = gauges ? gaugeRadius : locationRadius(location.capacityMbps, largest);
      return spot ? [{ location, spot, radius: radius * crowding }] : [];
    })
    .sort((a, b) => attention.indexOf(a.location.state) - attention.indexOf(b.location.state));
  return (
    <figure>
      <MapCanvas view={view} name={name} description={description}>
        <path d={arcs.ordinary} className={styles.arc} />
        <path d={arcs.problem} className={cx(styles.arc, styles.arcProblem)} />
        <path d={arcs.moved} className={cx(styles.arc, styles.arcMoved)} />
        {dots.map((dot) => (
          <Mark
            key={`${dot.x} ${dot.y} ${dot.key}`}
            spot={dot}
            radius={siteRadius(dot.weight, dot.state)}
            shape={siteShapes[dot.state]}
            state={dot.state}
            site
          />
        ))}
        {placed.toReversed().map(({ location, spot, radius }) => (
          <LocationMark
            key={location.metro}
            location={location}
            spot={spot}
            radius={radius}
            gauge={gauges}
          />
        ))}
        <MapLabels
          view={view}
          requests={placed.map(({ location, spot, radius }) => ({
            ...spot,
            radius,
            text: labelled(location),
          }))}
        />
      </MapCanvas>
      <figcaption>
        <MapLegend
          locations={new Set(coverage.locations.map((each) => each.state))}
          sites={new Set(dots.map((each) => each.state))}
        />
        <MapCredit />
      </figcaption>
    </figure>
  );
}
