import { describe, expect, it } from "vitest";
import { blankConnection, type FormValues } from "@/lib/partnership/applications/form/form-values";
import {
  cellAt,
  cellsBelow,
  clearing,
  readSetAll,
  setForAll,
  sharedFields,
} from "@/lib/partnership/applications/form/many-connections";
import { kept, readUndoStep, undo } from "@/lib/partnership/applications/form/undo-step";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";

const base = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});
const values: FormValues = {
  ...base,
  locations: ["Oslo", "Stockholm"].map((metro) => ({
    metro,
    connections: [1, 2, 3].map((n) => ({ ...blankConnection(), name: `${metro}-${n}` })),
  })),
};

const pressed = (op: string, fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readSetAll(op, form);
};
const columnOf = ({ locations }: FormValues, field: (typeof sharedFields)[number]) =>
  locations.map(({ connections }) => connections.map((each) => each[field]));

describe("setting a column of connections", () => {
  it.each(sharedFields)("%s: of all of them", (field) => {
    const all = pressed(`set-all:${field}`, [[`all-${field}`, "x"]]);
    const set = all && setForAll(values, all);
    if (!set) throw new Error("nothing was set");
    expect(columnOf(set.values, field)).toEqual([Array(3).fill("x"), Array(3).fill("x")]);
    expect(undo(set.values, set.undo)?.values).toEqual(values);
  });

  it("of the ticked rows only", () => {
    const all = pressed("set-all:lacp", [
      ["all-lacp", "yes"],
      ["rows", "0:2"],
      ["rows", "1:0"],
      ["rows", "9:9"],
    ]);
    const set = all && setForAll(values, all);
    expect(set && columnOf(set.values, "lacp")).toEqual([
      ["", "", "yes"],
      ["yes", "", ""],
    ]);
  });

  it("to nothing said only when that was chosen", () => {
    const yes = setForAll(values, { field: "bfd", text: "yes", rows: new Set() })?.values ?? values;
    const blank = pressed("set-all:bfd", [["all-bfd", " "]]);
    expect(blank && setForAll(yes, blank)).toBeNull();
    const cleared = pressed("set-all:bfd", [["all-bfd", clearing]]);
    expect(cleared && columnOf(setForAll(yes, cleared)?.values ?? yes, "bfd")).toEqual(
      columnOf(values, "bfd"),
    );
  });

  it("is not done to what tells connections apart, nor by other buttons", () => {
    for (const op of ["set-all:name", "set-all:router", "set-all:__proto__", "set-all", "save"]) {
      expect(pressed(op, [["all-name", "x"]]), op).toBeNull();
    }
  });
});

describe("filling down", () => {
  const shown = ["0:0", "0:1", "1:0", "1:1"];
  const lacp = (at: number, number: number) => `/locations/${at}/connections/${number}/lacp`;

  it("fills the rows below, across locations", () => {
    expect(cellsBelow(lacp(0, 1), shown, new Set())).toEqual([lacp(1, 0), lacp(1, 1)]);
    expect(cellsBelow(lacp(1, 1), shown, new Set())).toEqual([]);
  });

  it("fills the ticked rows instead, wherever they are", () => {
    expect(cellsBelow(lacp(1, 0), shown, new Set(["0:0", "1:0"]))).toEqual([lacp(0, 0)]);
  });

  it("has no cells but those of connections", () => {
    expect(cellAt("/locations/0/metro")).toBeNull();
    expect(cellAt("/traffic/sites/0/name")).toBeNull();
    expect(cellAt(lacp(2, 1))).toEqual({ row: "2:1", field: "lacp" });
  });
});

describe("a step that can be undone", () => {
  it("leaves alone what was typed since", () => {
    const set = setForAll(values, { field: "md5", text: "no", rows: new Set() });
    if (!set) throw new Error("nothing was set");
    const typed = structuredClone(set.values);
    const oslo = typed.locations[0]?.connections[0];
    if (oslo) oslo.md5 = "yes";
    expect(columnOf(undo(typed, set.undo)?.values ?? typed, "md5")[0]).toEqual(["yes", "", ""]);
  });

  it("is kept while it is short, and read again as it was", () => {
    const step = {
      kind: "fields" as const,
      text: "yes",
      before: [["/a", "b"]] as [string, string][],
    };
    expect(kept(step)).toBe(step);
    expect(readUndoStep(JSON.parse(JSON.stringify(step)))).toEqual(step);
    expect(
      kept({ kind: "row", list: "/locations", index: 0, row: "x".repeat(300_000) }),
    ).toBeNull();
    expect(kept(null)).toBeNull();
  });
});
