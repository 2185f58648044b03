import type { DeclaredLocation } from "@/lib/core/requirements/declared-locations";
import { connectionsNotDeclared, notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { distinctRouters } from "@/lib/core/requirements/router-names";
import { defineRule } from "@/lib/core/requirements/rule";

/** The connections of a location end on different routers of the partner, and of Microsoft. */
export const routerDiversity = defineRule({
  id: "router-diversity",
  level: "mandatory",
  section: "links",
  appliesTo: ["isp", "voice"],
  sources: ["R13"],
  codes: ["not-declared", "same-router", "same-microsoft-router", "routers-diverse"],
  check: (subject, policy) => {
    const required = policy.routerDiversity.minimumRouters.value;
    return (
      connectionsNotDeclared(subject) ??
      subject.locations
        // One connection has nothing to differ from; local-redundancy speaks about it.
        .filter(({ connections }) => connections.length >= required)
        .flatMap((location) => [
          judgePartnerRouters(location, required),
          ...judgeMicrosoftRouters(location, required),
        ])
    );
  },
});

function judgePartnerRouters({ metro, path, connections }: DeclaredLocation, required: number) {
  const routers = distinctRouters(connections.map(({ declared }) => declared.router));
  const unnamed = connections.find(({ declared }) => declared.router === undefined);
  const diverse = routers.length >= required;
  if (!diverse && unnamed) {
    return notDeclared(`${unnamed.path}/router`, { what: "router", metro: metro.metro });
  }
  const finding: Finding = {
    status: diverse ? "pass" : "fail",
    code: diverse ? "routers-diverse" : "same-router",
    path,
    measured: routers.length,
    required,
    values: {
      metro: metro.metro,
      connections: connections.length,
      router: routers[0] ?? "",
    },
  };
  return finding;
}

function judgeMicrosoftRouters(location: DeclaredLocation, required: number): Finding[] {
  const { metro, path, connections } = location;
  const names = connections.map(({ declared }) => declared.microsoftRouter);
  const [router, another] = distinctRouters(names);
  if (router === undefined || another !== undefined || names.includes(undefined)) return [];
  return [
    {
      status: "fail",
      code: "same-microsoft-router",
      path,
      measured: 1,
      required,
      values: { metro: metro.metro, connections: connections.length, router },
    },
  ];
}
