import { describe, expect, it } from "vitest";
import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import type { Connection } from "@/lib/core/requirements/document";
import { dualStack } from "@/lib/core/requirements/rules/dual-stack";
import { equalBandwidth } from "@/lib/core/requirements/rules/equal-bandwidth";
import { lacp } from "@/lib/core/requirements/rules/lacp";
import { localRedundancy } from "@/lib/core/requirements/rules/local-redundancy";
import { maxPrefix } from "@/lib/core/requirements/rules/max-prefix";
import { peeringServiceEnabled } from "@/lib/core/requirements/rules/peering-service-enabled";
import { routerDiversity } from "@/lib/core/requirements/rules/router-diversity";
import { utilisation } from "@/lib/core/requirements/rules/utilisation";
import { at, codesOf, edge, findingsOf, link, statusOf, type World } from "@/tests/support/equator";

const edges = [edge("Origin", 0), edge("Far", 400), edge("Abroad", 3000, "Asia")];
const world = (...locations: World["locations"]): World => ({ edges, locations });
const unused = (changes: Partial<Connection> = {}) =>
  link({ usedForPeeringService: false, ...changes });

describe("local-redundancy", () => {
  it("counts Peering Service connections only", () => {
    const [finding] = findingsOf(localRedundancy, world(at("Origin", [link(), unused()]))) ?? [];
    expect(finding).toMatchObject({
      status: "fail",
      code: "single-connection",
      path: "/locations/0",
      measured: 1,
      required: 2,
    });
  });

  it("asks one connection of an exchange, and fails it where there is none", () => {
    const exchange = (connections: Connection[]) =>
      statusOf(localRedundancy, { ...world(at("Origin", connections), at("Far")), type: "ixp" });
    expect(exchange([link()])).toBe("pass");
    expect(exchange([unused()])).toBe("fail");
    expect(exchange([])).toBe("fail");
  });

  it("fails a location without connections as soon as another has some", () => {
    expect(statusOf(localRedundancy, world(at("Origin", [])))).toBe("unknown");
    expect(statusOf(localRedundancy, world(at("Origin", []), at("Far")))).toBe("fail");
  });
});

describe("peering-service-enabled", () => {
  it("wants one flagged connection at each location", () => {
    expect(statusOf(peeringServiceEnabled, world(at("Origin", [unused(), link()])))).toBe("pass");
    expect(statusOf(peeringServiceEnabled, world(at("Origin", [unused()])))).toBe("fail");
    expect(statusOf(peeringServiceEnabled, world(at("Origin"), at("Far", [])))).toBe("fail");
  });
});

describe("router-diversity", () => {
  const routers = (...names: (string | undefined)[]) =>
    world(
      at(
        "Origin",
        names.map((router) => link(router === undefined ? {} : { router })),
      ),
    );
  const microsoft = (...names: (string | undefined)[]) =>
    world(
      at(
        "Origin",
        names.map((name, index) =>
          link({ router: `r${index}`, ...(name !== undefined && { microsoftRouter: name }) }),
        ),
      ),
    );

  it.each([
    [["r1", "r2"], "pass"],
    [["r1", "r2", undefined], "pass"],
    [["r1", "r1", undefined], "unknown"],
    [["r1", undefined], "unknown"],
    [[undefined, undefined], "unknown"],
    [["r1", "r1"], "fail"],
    [["osl-r1", "OSL-R1"], "fail"],
    [["r1"], "not-applicable"],
  ] as const)("%j is %s", (names, status) => {
    expect(statusOf(routerDiversity, routers(...names))).toBe(status);
  });

  it("points at the connection whose router is missing", () => {
    const [finding] = findingsOf(routerDiversity, routers("r1", undefined)) ?? [];
    expect(finding?.path).toBe("/locations/0/connections/1/router");
  });

  it("fails one Microsoft router only when every connection names it", () => {
    expect(codesOf(routerDiversity, microsoft("m1", "m1"))).toEqual(["same-microsoft-router"]);
    expect(statusOf(routerDiversity, microsoft("m1", "m2"))).toBe("pass");
    expect(statusOf(routerDiversity, microsoft("m1", undefined))).toBe("pass");
  });

  it("looks at every connection, for Peering Service or not", () => {
    const both = world(at("Origin", [link({ router: "r1" }), unused({ router: "r2" })]));
    expect(statusOf(routerDiversity, both)).toBe("pass");
  });
});

describe("equal-bandwidth", () => {
  const slow = (changes: Partial<Connection> = {}) => link({ bandwidthMbps: 10_000, ...changes });

  it("compares the Peering Service connections of a region", () => {
    expect(statusOf(equalBandwidth, world(at("Origin"), at("Far", [slow(), slow()])))).toBe("fail");
    expect(statusOf(equalBandwidth, world(at("Origin"), at("Abroad", [slow()])))).toBe("pass");
    const aside = world(at("Origin", [link(), slow({ usedForPeeringService: false })]));
    expect(statusOf(equalBandwidth, aside)).toBe("pass");
  });

  it("lists the values, and points at a slowest connection", () => {
    const mixed = world(at("Origin"), at("Far", [link(), slow()]));
    expect(findingsOf(equalBandwidth, mixed)).toMatchObject([
      {
        code: "unequal-bandwidth",
        measured: "10 Gbps, 100 Gbps",
        required: "100 Gbps",
        path: "/locations/1/connections/1/bandwidthMbps",
      },
    ]);
  });
});

describe("facts that are missing", () => {
  it("keeps the failures beside the unknowns, each with its place", () => {
    const mixed = world(at("Origin", [link({ lacp: false }), link()]), at("Far", [link()]));
    expect(statusOf(lacp, mixed)).toBe("fail");
    expect(findingsOf(lacp, mixed)?.map(({ code, path }) => [code, path])).toEqual([
      ["no-lacp", "/locations/0/connections/0/lacp"],
      ["not-declared", "/locations/0/connections/1/lacp"],
      ["not-declared", "/locations/1/connections/0/lacp"],
    ]);
  });

  it("counts an empty list of sessions as not declared", () => {
    expect(statusOf(dualStack, world(at("Origin", [link({ sessions: [] })])))).toBe("unknown");
    const split = [link({ sessions: ["ipv4"] }), link({ sessions: ["ipv6"] })];
    expect(statusOf(dualStack, world(at("Origin", split)))).toBe("pass");
    expect(statusOf(dualStack, world(at("Origin", split.slice(1))))).toBe("fail");
  });

  it("needs one prefix limit anywhere, and stated utilisation everywhere", () => {
    expect(statusOf(maxPrefix, world(at("Origin")))).toBe("unknown");
    expect(statusOf(maxPrefix, world(at("Origin", [link({ maxPrefixesV6: 500 }), link()])))).toBe(
      "pass",
    );
    expect(statusOf(utilisation, world(at("Origin")))).toBe("unknown");
    const oneSilent = world(at("Origin", [link({ peakUtilisation: 0 }), link()]));
    expect(statusOf(utilisation, oneSilent)).toBe("unknown");
    expect(statusOf(utilisation, oneSilent, policy202611)).toBe("pass");
  });
});

describe("utilisation", () => {
  const full = (peakUtilisation: number, augmentationDueOn?: string) =>
    statusOf(
      utilisation,
      world(
        at("Origin", [link({ peakUtilisation, ...(augmentationDueOn && { augmentationDueOn }) })]),
      ),
    );

  it("turns at 40%, and accepts a date from today to the sixtieth day", () => {
    expect(full(0.3999999)).toBe("pass");
    expect(full(0.4)).toBe("fail");
    expect(full(0.4, "2026-11-21")).toBe("fail");
    expect(full(0.4, "2026-11-22")).toBe("warn");
    expect(full(1, "2027-01-21")).toBe("warn");
    expect(full(1, "2027-01-22")).toBe("fail");
  });
});
