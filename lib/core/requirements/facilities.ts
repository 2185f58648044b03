import type { Point } from "@/lib/core/geo/distance";
import type { PeeringDbEvidence } from "./evidence";

/** PeeringDB also hands out rows that are deleted or wait for approval; none stated is in force. */
function isInForce({ status }: Record<string, unknown>): boolean {
  return status === undefined || status === null || status === "ok";
}

type FacRow = NonNullable<PeeringDbEvidence["fac"]>[number];

/** Where a facility is, or null while PeeringDB does not say. */
export function placeOf(facility: FacRow | undefined): Point | null {
  const { latitude, longitude } = facility ?? {};
  return typeof latitude === "number" && typeof longitude === "number"
    ? { latitude, longitude }
    : null;
}

/** The facility rows of an answer by their id. */
export function facilitiesById(answer: PeeringDbEvidence): ReadonlyMap<number, FacRow> {
  return new Map(
    (answer.fac ?? []).flatMap((row) => (typeof row.id === "number" ? [[row.id, row]] : [])),
  );
}

/**
 * Where the network's facilities are: null for one that PeeringDB does not place. Rows that are not
 * in force count for nothing.
 */
export function networkPlaces(answer: PeeringDbEvidence): (Point | null)[] {
  const facilities = facilitiesById(answer);
  return (answer.netfac ?? []).filter(isInForce).flatMap(({ fac_id: id }) => {
    const facility = typeof id === "number" ? facilities.get(id) : undefined;
    return facility && !isInForce(facility) ? [] : [placeOf(facility)];
  });
}
