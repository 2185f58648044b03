import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { maxListRows } from "@/lib/partnership/partners/list-import/list-row";
import { readList } from "@/lib/partnership/partners/list-import/read-list";

const today = readFileSync("tests/support/fixtures/peering-service-partners.json", "utf8");
const codes = (text: string) => readList(text).issues.map(({ line, code }) => [line, code]);
const csv = (...lines: string[]) => lines.join("\r\n");

describe("a partner list", () => {
  it("is read whole: today's 31 partners, some with no metro", () => {
    const { rows, issues } = readList(today);
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(31);
    expect(rows.filter(({ metros }) => metros.length === 0)).toHaveLength(8);
    expect(rows[2]).toEqual({
      line: 3,
      name: "BBIX",
      asn: null,
      type: null,
      markets: ["Japan"],
      metros: [],
    });
  });

  it("may be CSV, its columns in any order, metros by their other names", () => {
    const text = csv(
      "\uFEFFmetros;name;ASN;type",
      '"Hong Kong; Taipei";"Ridge ""N"" Networks";AS64500;ISP',
      ";;;",
      "Frankfurt;Übergang;;",
    );
    expect(readList(text)).toEqual({
      issues: [],
      rows: [
        {
          line: 2,
          name: 'Ridge "N" Networks',
          asn: 64500,
          type: "isp",
          markets: [],
          metros: ["Hong Kong SAR", "Taipei"],
        },
        { line: 4, name: "Übergang", asn: null, type: null, markets: [], metros: ["Frankfurt"] },
      ],
    });
  });

  it("says everything that is wrong with it at once, each with its row", () => {
    const text = csv(
      "name,asn,type,markets,metros",
      "Ridge,,carrier,,",
      "Fjord,AS99999999999,,Mars,Oslo",
      ",,,,Stockhol",
      "RIDGE Inc.,,,,Oslo;Oslo",
      `${"x".repeat(201)},,,,`,
      "Delta,64500,,,",
      "Omega,64500,,,",
    );
    expect(codes(text)).toEqual([
      [2, "bad-type"],
      [3, "bad-asn"],
      [3, "bad-market"],
      [4, "name-missing"],
      [4, "bad-metro"],
      [5, "metro-twice"],
      [6, "name-too-long"],
      [8, "partner-twice"],
    ]);
    const near = readList(text).issues.find(({ code }) => code === "bad-metro")?.values;
    expect(near).toEqual({ name: "Stockhol", near: "Stockholm" });
  });

  it.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["[]", "empty"],
    ["name,asn\n", "empty"],
    ['[{"name": "Ridge",}]', "not-json"],
    ['{"members": []}', "not-a-list"],
    ["Ridge,64500\nFjord,64501", "no-heading"],
    ['name\n"Ridge', "unreadable"],
    [
      JSON.stringify(Array.from({ length: maxListRows + 1 }, (_, n) => ({ name: `P${n}` }))),
      "too-many-rows",
    ],
  ])("is refused whole when it is no list: %.20j is %s", (text, code) => {
    expect(readList(text)).toMatchObject({ rows: [], issues: [{ line: null, code }] });
  });

  it("says where JSON ends", () => {
    expect(readList('[\n {"name": "Ridge"},\n oops]').issues[0]?.values).toEqual({
      line: 3,
      column: 2,
    });
  });

  it.each([
    ["[1]", "not-a-partner"],
    ['[{"name": 7}]', "name-missing"],
    ['[{"name": "Ridge", "metro": "Oslo"}]', "unknown-field"],
    ['[{"name": "Ridge", "metros": [5]}]', "bad-metro"],
  ])("names what is wrong with a partner: %s is %s", (text, code) => {
    expect(codes(text)).toEqual([[1, code]]);
  });
});

describe("a partner list from a spreadsheet", () => {
  it("refuses an ASN with a dot by name: it may be a number or another network's", () => {
    const text = readFileSync(
      "tests/support/fixtures/pasted/03-partner-list-float-asn.csv",
      "utf8",
    );
    expect(readList(text).issues).toEqual([
      { line: 2, code: "dotted-asn", values: { asn: "3301.0" } },
      { line: 3, code: "dotted-asn", values: { asn: "399.998" } },
    ]);
    expect(codes('[{"name": "Ridge", "asn": 1.5}]')).toEqual([[1, "dotted-asn"]]);
  });

  it("names columns it does not use, and is applied all the same", () => {
    const { rows, issues } = readList("sep=;\nPartner;AS;Contact person\nRidge;64500;Ann");
    expect(rows).toMatchObject([{ line: 3, name: "Ridge", asn: 64500 }]);
    expect(issues).toEqual([
      { line: null, code: "column-not-used", values: { column: "Contact person" } },
    ]);
  });

  it("finds what parts the cells outside quotes", () => {
    expect(readList('name,metros\n"Ridge; North",Oslo\nFjord,"Oslo; Paris"').rows).toMatchObject([
      { name: "Ridge; North", metros: ["Oslo"] },
      { name: "Fjord", metros: ["Oslo", "Paris"] },
    ]);
  });
});
