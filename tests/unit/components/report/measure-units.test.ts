import { describe, expect, it } from "vitest";
import { ruleUnits, unitOf } from "@/components/report/measure-units";
import { ruleById } from "@/lib/core/requirements/registry";

describe("units of findings", () => {
  it("name only rules of the catalogue", () => {
    expect(Object.keys(ruleUnits).filter((id) => !ruleById(id))).toEqual([]);
  });

  it("count things where no unit is given", () => {
    expect(unitOf("local-redundancy")).toBe("count");
    expect(unitOf("link-speed")).toBe("mbps");
  });
});
