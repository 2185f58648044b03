import type { Subject } from "@/lib/core/requirements/subject";
import { linkLosses } from "./link-loss";

/**
 * What can fail. Locations are positions in `Subject.locations`, which are those of the document;
 * connections are positions in their location. Data only, so that a page can keep it in its state.
 */
export type Loss =
  | { readonly kind: "nothing" }
  | { readonly kind: "connection"; readonly location: number; readonly connection: number }
  | { readonly kind: "router"; readonly location: number; readonly router: string }
  | { readonly kind: "location"; readonly location: number }
  | { readonly kind: "pair"; readonly locations: readonly [number, number] };

/** Positions of the locations that are gone after a loss. */
export function lostLocations(loss: Loss): readonly number[] {
  switch (loss.kind) {
    case "location":
      return [loss.location];
    case "pair":
      return loss.locations;
    default:
      return [];
  }
}

/** Every single connection, router and location that can be lost, in declared order. */
export function singleLosses({ locations }: Subject): Loss[] {
  const links = locations.flatMap((declared, location) =>
    linkLosses(declared).map<Loss>(({ kind, name, connections }) =>
      kind === "router"
        ? { kind, location, router: name }
        : { kind, location, connection: connections[0] ?? 0 },
    ),
  );
  return [...links, ...locations.map((_, location): Loss => ({ kind: "location", location }))];
}

/** Every pair of locations that can be lost together: n (n - 1) / 2 of them. */
export function pairLosses({ locations }: Subject): Loss[] {
  return locations.flatMap((_, one) =>
    locations
      .slice(one + 1)
      .map((__, at): Loss => ({ kind: "pair", locations: [one, one + 1 + at] })),
  );
}
