import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRoute, type RegisteredRoute } from "@/lib/core/routing/irr/judge-route";
import { RouteTable } from "@/lib/core/routing/irr/route-table";
import { containsPrefix, maskToNetwork, type Prefix, parsePrefix } from "@/lib/core/routing/prefix";
import { databaseOf, fixture, sampleRegistry } from "./objects";

const expected = JSON.parse(readFileSync(fixture("expected.json"), "utf8"));
const database = databaseOf(sampleRegistry);
const prefixOf = (text: string): Prefix => {
  const prefix = parsePrefix(text);
  if (prefix === null) throw new Error(`${text} is no prefix`);
  return prefix;
};

it.each(Object.entries(expected.route))("the sample registry: %s", (question, answer) => {
  const [text = "", asn] = question.split(" ");
  const prefix = prefixOf(text);
  const routes = database.routes.covering(prefix, database.sources);
  expect(judgeRoute(prefix, Number(asn), routes, database.sources)).toEqual(answer);
});

describe("judgeRoute", () => {
  const route = (prefix: string, origin: number, source = "RIPE"): RegisteredRoute => ({
    prefix: prefixOf(prefix),
    origin,
    source,
  });
  const judge = (routes: RegisteredRoute[], sources = ["RIPE", "RADB"]) =>
    judgeRoute(prefixOf("10.1.0.0/16"), 1, routes, sources);

  it("says other-origin when only others have objects, equal or around", () => {
    expect(judge([route("10.1.0.0/16", 2)]).state).toBe("other-origin");
    expect(judge([route("10.0.0.0/8", 2)]).state).toBe("other-origin");
    expect(judge([route("10.1.1.0/24", 1)]).state).toBe("none");
  });

  it("prefers less-specific of the origin to another's exact", () => {
    const judged = judge([route("10.1.0.0/16", 2), route("0.0.0.0/0", 1)]);
    expect(judged).toMatchObject({ state: "less-specific", otherOrigins: [2] });
  });

  it("counts an object once and orders by length, registry and origin", () => {
    const routes = [
      route("0.0.0.0/0", 9),
      route("10.1.0.0/16", 4, "RADB"),
      route("10.1.0.0/16", 3, "RADB"),
      route("10.1.0.0/16", 3, "RADB"),
      route("10.1.0.0/16", 5),
      route("10.0.0.0/8", 1),
    ];
    expect(judge(routes)).toEqual({
      state: "less-specific",
      exact: [
        { origin: 5, source: "RIPE" },
        { origin: 3, source: "RADB" },
        { origin: 4, source: "RADB" },
      ],
      lessSpecific: [
        { prefix: "10.0.0.0/8", origin: 1, source: "RIPE" },
        { prefix: "0.0.0.0/0", origin: 9, source: "RIPE" },
      ],
      otherOrigins: [3, 4, 5],
    });
  });
});

it("finds in the table what a linear scan finds", () => {
  const prefix = fc
    .record({
      six: fc.boolean(),
      words: fc.array(fc.constantFrom(0, 1, 0x80000000, 0xc0000200, 0xffffffff), {
        minLength: 4,
        maxLength: 4,
      }),
      length: fc.nat(128),
    })
    .map(({ six, words, length }) =>
      maskToNetwork({
        family: six ? 6 : 4,
        words: six ? words : words.slice(0, 1),
        length: six ? length : length % 33,
      }),
    );
  const routes = fc.array(
    fc.record({ prefix, origin: fc.nat(3), source: fc.constantFrom("A", "B", "C") }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(routes, prefix, (all, asked) => {
      const table = new RouteTable();
      for (const each of all) table.add(each);
      const wanted = all.filter(
        (each) => each.source !== "C" && containsPrefix(each.prefix, asked),
      );
      const key = (each: RegisteredRoute) => JSON.stringify(each);
      expect(table.covering(asked, ["A", "B"]).map(key).sort()).toEqual(wanted.map(key).sort());
    }),
    { numRuns: 300 },
  );
});
