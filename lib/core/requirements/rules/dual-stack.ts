import type { DeclaredLocation } from "@/lib/core/requirements/declared-locations";
import { connectionsNotDeclared, notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import type { SessionFamily } from "@/lib/core/requirements/vocabulary";

/** The sessions of each location together carry IPv4 and IPv6. */
export const dualStack = defineRule({
  id: "dual-stack",
  level: "policy",
  section: "links",
  sources: ["R25"],
  codes: ["not-declared", "missing-family", "both-families"],
  check: (subject, policy) => {
    const missing = connectionsNotDeclared(subject);
    if (missing) return missing;
    const families = policy.dualStack.families.value;
    const findings = subject.locations.flatMap((location) => judge(location, families) ?? []);
    if (findings.length > 0) return findings;
    const values = { locations: subject.locations.length };
    return [{ status: "pass", code: "both-families", path: "/locations", values }];
  },
});

function judge(location: DeclaredLocation, families: readonly SessionFamily[]): Finding | null {
  const { path, connections } = location;
  const metro = location.metro.metro;
  const declaring = connections.filter(({ declared }) => declared.sessions?.length);
  const [first] = declaring;
  if (first === undefined) {
    const [any] = connections;
    return any === undefined
      ? notDeclared(`${path}/connections`, { what: "location", metro })
      : notDeclared(`${any.path}/sessions`, { what: "sessions", metro });
  }
  const carried = new Set(declaring.flatMap(({ declared }) => declared.sessions ?? []));
  const absent = families.filter((family) => !carried.has(family));
  if (absent.length === 0) return null;
  return {
    status: "fail",
    code: "missing-family",
    path,
    measured: listed([...carried]),
    required: listed(families),
    values: { metro, family: listed(absent) },
  };
}

function listed(families: readonly SessionFamily[]): string {
  return families.map((family) => (family === "ipv4" ? "IPv4" : "IPv6")).join(", ");
}
