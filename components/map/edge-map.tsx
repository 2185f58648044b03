import type { EdgeMapPoint, HerePoint } from "./edge-map-point";
import { edgeMarkup } from "./edge-markup";
import { MapCanvas } from "./map-canvas";
import { MapCredit } from "./map-credit";
import { worldView } from "./map-view";
import { viewOf } from "./region-view";

/**
 * Metros on a map, each a link where it has an address. Points with the highest counts get
 * their names written. `fit` zooms to the points where they lie in one part of the world; `here` is a
 * place that they are seen from. The page also lists the same links as text: on a phone neighbouring
 * metros are too close to hit.
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
  here?: HerePoint | null;
}) {
  const shown = here ? [...points, here] : points;
  const view = fit && shown.length > 0 ? viewOf(shown) : worldView();
  return (
    <figure>
      <MapCanvas
        view={view}
        name={name}
        description={description}
        interactive={points.some((point) => point.href !== undefined)}
      >
        <g
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped
          dangerouslySetInnerHTML={{ __html: edgeMarkup(view, points, here) }}
        />
      </MapCanvas>
      <figcaption>
        <MapCredit />
      </figcaption>
    </figure>
  );
}
