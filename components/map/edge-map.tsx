import { type EdgeMapPoint, EdgePoint } from "./edge-point";
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
}: {
  points: readonly EdgeMapPoint[];
  name: string;
  description: string;
  fit?: boolean;
}) {
  const view = fit && points.length > 0 ? viewOf(points) : worldView();
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
        <MapLabels
          view={view}
          requests={placed.map(({ point, spot, radius }) => ({
            ...spot,
            radius,
            text: point.metro,
          }))}
        />
      </MapCanvas>
      <figcaption>
        <MapCredit />
      </figcaption>
    </figure>
  );
}
