import { describe, expect, it } from "vitest";
import { additionKey, additionQuery, readAddition } from "@/components/simulation/addition-address";

describe("the addition of an address", () => {
  it("is a link or a location that takes over hand-offs", () => {
    expect(readAddition({ add: "link:Oslo" })).toEqual({ kind: "link", metro: "Oslo" });
    expect(readAddition({ add: additionKey({ kind: "location", metro: "Hong Kong" }) })).toEqual({
      kind: "location",
      metro: "Hong Kong SAR",
      handsOver: true,
    });
    expect(readAddition({ add: "location:Oslo", keep: "1" })).toMatchObject({ handsOver: false });
  });

  it("is read back from the query that names it", () => {
    const query = additionQuery({ kind: "location", metro: "São Paulo" });
    expect(readAddition(Object.fromEntries(new URLSearchParams(query)))).toMatchObject({
      metro: "Sao Paulo",
    });
  });

  it("is nothing where the address names none", () => {
    for (const add of [undefined, "", "Oslo", "router:Oslo", "location:Atlantis", ["link:Oslo"]]) {
      expect(readAddition({ add }), String(add)).toBeNull();
    }
  });
});
