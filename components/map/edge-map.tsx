import type { Point } from "@/lib/geo/distance";
import { type EdgeMapPoint, EdgePoint } from "./edge-point";
import { HereMark, hereRadius } from "./here-mark";
import { MapCanvas } from "./map-canvas";
import { MapCredit } from "./map-credit";
import { MapLabels } from "./map-labels";
import { worldView } from "./map-view";
import { viewOf } from "./region-view";

const leastRadius = 4;

function radiusOf(count: number): number {
  return Math.round(Math.min(13, leastRadius + 1.8 * Math.sqrt(count)) * 10) / 10;
}

/**
 * Metros on a map, each a link where it has an address. Points with the highest counts get
 * their names written. `fit` zooms to the points where they lie in one part of the world. The
 * page also lists the same links as text: on a phone neighbouring metros are too close to hit.
 */
export function EdgeMap({
  points,
  name,
  description,
  fit = false,
  here = null,
}: {
  points: readonly EdgeMapPoint[];
  name: string;
  description: string;
  fit?: boolean;
  here?: (Point & { readonly name: string }) | null;
}) {
  const shown = here ? [...points, here] : points;
  const view = fit && shown.length > 0 ? viewOf(shown) : worldView();
  const hereSpot = here && view.project(here);
  const placed = points
    .flatMap((point) => {
      const spot = view.project(point);
      return spot ? [{ point, spot, radius: radiusOf(point.count ?? 1) }] : [];
    })
    .sort((a, b) => (b.point.count ?? 1) - (a.point.count ?? 1));
  return (
    <figure>
      <MapCanvas
        view={view}
        name={name}
        description={description}
        interactive={points.some((point) => point.href !== undefined)}
      >
        {placed.map((each) => (
          <EdgePoint key={each.point.metro} {...each} />
        ))}
        {here && hereSpot && <HereMark spot={hereSpot} name={here.name} />}
        <MapLabels
          view={view}
          requests={[
            ...(here && hereSpot ? [{ ...hereSpot, radius: hereRadius, text: here.name }] : []),
            ...placed.map(({ point, spot, radius }) => ({ ...spot, radius, text: point.metro })),
          ]}
        />
      </MapCanvas>
      <figcaption>
        <MapCredit />
      </figcaption>
    </figure>
  );
}
