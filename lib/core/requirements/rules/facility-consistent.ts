import { distanceKm } from "@/lib/core/geo/distance";
import { firstConnectionField } from "@/lib/core/requirements/connections";
import type { DeclaredLocation } from "@/lib/core/requirements/declared-locations";
import { facilitiesById, placeOf } from "@/lib/core/requirements/facilities";
import { exceeds, notDeclared } from "@/lib/core/requirements/findings";
import { peeringDbAnswer } from "@/lib/core/requirements/peeringdb-evidence";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import type { Subject } from "@/lib/core/requirements/subject";

/** A facility at a location that declares it, with the first connection there that does. */
type Declared = { readonly id: number; readonly path: string; readonly at: DeclaredLocation };

function declaredFacilities(subject: Subject): Declared[] {
  return subject.locations.flatMap((at) => {
    const seen = new Map<number, Declared>();
    for (const { declared, path } of at.connections) {
      const id = declared.peeringDbFacilityId;
      if (id === undefined || seen.has(id)) continue;
      seen.set(id, { id, path: `${path}/peeringDbFacilityId`, at });
    }
    return [...seen.values()];
  });
}

/** One finding for each facility declared in more than one metro, at the second. */
function inTwoMetros(declared: readonly Declared[]): Finding[] {
  const byId = new Map<number, Declared[]>();
  for (const each of declared) byId.set(each.id, [...(byId.get(each.id) ?? []), each]);
  return [...byId].flatMap(([id, places]): Finding[] => {
    const [, second] = places;
    if (!second) return [];
    const declaredIn = places.map(({ at }) => at.metro.metro).join(", ");
    return [
      {
        status: "warn",
        code: "facility-in-two-metros",
        path: second.path,
        measured: places.length,
        required: 1,
        values: { id: String(id), declaredIn },
      },
    ];
  });
}

/** Each facility of a location that PeeringDB places farther away than the bound. */
function elsewhere(
  subject: Subject,
  declared: readonly Declared[],
  required: number,
  noise: number,
): Finding[] {
  const answer = peeringDbAnswer(subject);
  if (!answer) return [];
  const facilities = facilitiesById(answer);
  return declared.flatMap(({ id, path, at: { metro } }): Finding[] => {
    const facility = facilities.get(id);
    const place = placeOf(facility);
    const measured = place === null ? 0 : distanceKm(metro, place);
    if (!exceeds(measured, required, noise)) return [];
    const values = { id: String(id), metro: metro.metro, name: facility?.name ?? "-" };
    return [{ status: "warn", code: "facility-elsewhere", path, measured, required, values }];
  });
}

/** The facilities that connections name lie where their locations are. */
export const facilityConsistent = defineRule({
  id: "facility-consistent",
  level: "recommended",
  section: "identity",
  sources: ["ours"],
  codes: ["not-declared", "facility-in-two-metros", "facility-elsewhere", "facilities-agree"],
  check(subject, policy) {
    const declared = declaredFacilities(subject);
    if (declared.length === 0) {
      return [notDeclared(firstConnectionField(subject, "peeringDbFacilityId"))];
    }
    const bound = policy.facilityConsistent?.withinKm.value ?? 0;
    const noise = policy.arithmetic.measureTolerance.value;
    const findings = [...inTwoMetros(declared), ...elsewhere(subject, declared, bound, noise)];
    if (findings.length > 0) return findings;
    const values = { facilities: new Set(declared.map(({ id }) => id)).size };
    return [{ status: "pass", code: "facilities-agree", path: "/locations", values }];
  },
});
