import { distanceKm } from "@/lib/core/geo/distance";
import type { Policy } from "@/lib/core/policy/policy";
import type { DeclaredLocation } from "@/lib/core/requirements/declared-locations";
import { connectionsNotDeclared, fallsBelow } from "@/lib/core/requirements/findings";
import { metrosThatMend } from "@/lib/core/requirements/geo-proposals";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import type { Subject } from "@/lib/core/requirements/subject";

/** Each region with a location has two that lie far enough apart to fail separately. */
export const geoRedundancy = defineRule({
  id: "geo-redundancy",
  level: "mandatory",
  section: "geo-redundancy",
  sources: ["R17", "R15"],
  codes: ["not-declared", "single-site", "two-sites"],
  check: (subject, policy) => {
    const missing = connectionsNotDeclared(subject);
    if (missing) return missing;
    const regions = new Map<string, DeclaredLocation[]>();
    for (const location of subject.locations) {
      const same = regions.get(location.metro.region);
      if (same) same.push(location);
      else regions.set(location.metro.region, [location]);
    }
    return [...regions.values()].map((locations) => judge(subject, policy, locations));
  },
});

function judge(subject: Subject, policy: Policy, locations: readonly DeclaredLocation[]): Finding {
  const { separationKm, proposals } = policy.geoRedundancy;
  const { measureTolerance: tolerance } = policy.arithmetic;
  const { one, other, km } = farthestApart(locations);
  const region = one?.metro.region ?? "";
  const common = {
    path: "/locations",
    measured: km,
    required: separationKm.value,
  };
  const named = { region, metro: one?.metro.metro ?? "", locations: locations.length };
  if (!fallsBelow(km, separationKm.value, tolerance.value)) {
    const values = { ...named, other: other?.metro.metro ?? "" };
    return { status: "pass", code: "two-sites", ...common, values };
  }
  const mending = metrosThatMend(subject, locations, separationKm.value);
  const proposed = mending.slice(0, proposals.value).map(({ metro }) => metro);
  const values = { ...named, metros: proposed.length, proposals: proposed.join(", ") };
  return { status: "fail", code: "single-site", ...common, values };
}

function farthestApart(locations: readonly DeclaredLocation[]) {
  let farthest = { one: locations[0], other: locations[0], km: 0 };
  for (const [at, one] of locations.entries()) {
    for (const other of locations.slice(at + 1)) {
      const km = distanceKm(one.metro, other.metro);
      if (km > farthest.km) farthest = { one, other, km };
    }
  }
  return farthest;
}
