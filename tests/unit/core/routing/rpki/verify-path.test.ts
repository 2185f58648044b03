import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AspaTable } from "@/lib/core/routing/rpki/aspa-table";
import { type Direction, type PathElement, verifyPath } from "@/lib/core/routing/rpki/verify-path";
import data from "@/tests/support/fixtures/routing/aspa-vectors.json";

function tableOf(objects: readonly { customer_asid: number; providers: number[] }[]): AspaTable {
  const table = new AspaTable();
  for (const { customer_asid, providers } of objects) table.add(customer_asid, providers);
  return table;
}

interface Vector {
  id: string;
  table: string;
  direction: string;
  path: PathElement[];
  neighbour?: number;
  routeServerClient?: boolean;
  ramps?: object;
  expect: string;
}
const tables: Record<string, { customer_asid: number; providers: number[] }[]> = data.tables;

describe("verifyPath", () => {
  it.each(data.cases as Vector[])("$id is $expect", (vector) => {
    const table = tableOf(tables[vector.table] ?? []);
    const direction = vector.direction as Direction;
    const verdict = verifyPath(table, { ...vector, direction });
    expect(verdict.state).toBe(vector.expect);
    if (vector.ramps) expect(verdict.ramps).toMatchObject(vector.ramps);
  });

  it("shows no ramps where the path is refused at once", () => {
    for (const path of [[], [1, [2, 3]]]) {
      expect(verifyPath(new AspaTable(), { direction: "downstream", path }).ramps).toBeNull();
    }
  });

  it("calls a downstream path invalid exactly when a search finds a hop not up and one not down", () => {
    const asn = fc.integer({ min: 1, max: 6 });
    const objects = fc.array(
      fc.record({ customer_asid: asn, providers: fc.array(fc.integer({ min: 0, max: 6 })) }),
    );
    fc.assert(
      fc.property(objects, fc.array(asn, { minLength: 1, maxLength: 9 }), (made, path) => {
        const table = tableOf(made);
        const hops = path.toReversed().filter((hop, i, all) => hop !== all[i - 1]);
        const not = (x: number, y: number, allow: string[]) =>
          !allow.includes(table.authorised(hops[x] as number, hops[y] as number));
        const search = (allow: string[]) =>
          hops.some(
            (_, i) =>
              i + 1 < hops.length &&
              not(i, i + 1, allow) &&
              hops.some((_, j) => j > i + 1 && not(j, j - 1, allow)),
          );
        const upstream = (allow: string[]) =>
          hops.some((_, i) => i + 1 < hops.length && not(i, i + 1, allow));
        const expected = (fails: (allow: string[]) => boolean) =>
          fails(["yes", "none"]) ? "invalid" : fails(["yes"]) ? "unknown" : "valid";
        expect(verifyPath(table, { direction: "downstream", path }).state).toBe(expected(search));
        expect(verifyPath(table, { direction: "upstream", path }).state).toBe(expected(upstream));
      }),
      { numRuns: 2_000 },
    );
  });
});
