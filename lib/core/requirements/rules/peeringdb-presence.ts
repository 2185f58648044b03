import { distanceKm, type Point } from "@/lib/core/geo/distance";
import type { DeclaredLocation } from "@/lib/core/requirements/declared-locations";
import { networkPlaces } from "@/lib/core/requirements/facilities";
import { exceeds, notDeclared } from "@/lib/core/requirements/findings";
import { peeringDbAnswer, peeringDbNotAsked } from "@/lib/core/requirements/peeringdb-evidence";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

/** What speaks against one location; null where the network has a facility near it. */
function judge(
  { metro, path }: DeclaredLocation,
  places: readonly (Point | null)[],
  required: number,
  noise: number,
): Finding | null {
  const placed = places.filter((place) => place !== null);
  const nearest = Math.min(...placed.map((place) => distanceKm(metro, place)));
  if (placed.length > 0 && !exceeds(nearest, required, noise)) return null;
  const values = { metro: metro.metro };
  if (placed.length < places.length) {
    return { status: "unknown", code: "facility-not-placed", path, values };
  }
  const measured = placed.length > 0 ? { measured: nearest } : {};
  return { status: "warn", code: "not-at-metro", path, ...measured, required, values };
}

/** PeeringDB shows the network at a facility near each declared location. */
export const peeringdbPresence = defineRule({
  id: "peeringdb-presence",
  level: "recommended",
  section: "identity",
  sources: ["ours"],
  codes: [
    "peeringdb-not-asked",
    "no-profile",
    "not-declared",
    "not-at-metro",
    "facility-not-placed",
    "present-everywhere",
  ],
  check(subject, policy) {
    const answer = peeringDbAnswer(subject);
    if (!answer) return [peeringDbNotAsked];
    if (answer.net === null) return [{ status: "unknown", code: "no-profile", path: null }];
    if (!answer.netfac) return [peeringDbNotAsked];
    const { locations } = subject;
    if (locations.length === 0) return [notDeclared("/locations")];
    const bound = policy.peeringdbPresence?.withinKm.value ?? 0;
    const places = networkPlaces(answer);
    const noise = policy.arithmetic.measureTolerance.value;
    const findings = locations.flatMap((each) => judge(each, places, bound, noise) ?? []);
    if (findings.length > 0) return findings;
    const values = { locations: locations.length, km: bound };
    return [{ status: "pass", code: "present-everywhere", path: "/locations", values }];
  },
});
