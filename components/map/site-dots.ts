import { aggregateDots, type Dot } from "./aggregate-dots";
import type { Coverage } from "./coverage";
import type { MapView } from "./map-view";
import type { MarkState } from "./mark-state";

/** More dots than this hide each other and weigh on the page. */
const maxDots = 120;

/** A dot with what its key says: how it looks. */
export type SiteDot = Dot & { readonly state: MarkState };

/** The sites as dots in the view, put together where there are very many; the smallest on top. */
export function siteDots(coverage: Coverage, view: MapView): SiteDot[] {
  const dots = coverage.sites.flatMap((site): Dot[] => {
    const spot = view.project(site);
    return spot ? [{ ...spot, weight: site.weight, count: 1, key: site.state }] : [];
  });
  return aggregateDots(dots, maxDots)
    .map((dot) => ({ ...dot, state: dot.key as MarkState }))
    .sort((a, b) => b.weight - a.weight);
}
