import { describe, expect, it } from "vitest";
import { type Column, type Mapping, readTable } from "@/lib/core/table/table";
import { endedAfter, generousMs } from "@/tests/support/ended-after";

type Field = "name" | "bandwidth" | "share" | "note";
const columns: readonly Column<Field>[] = [
  { field: "name", headings: ["connection", "名稱"] },
  { field: "bandwidth", headings: ["speed", "頻寬"] },
  { field: "share", headings: ["weight"] },
];
const inOrder = (_rows: unknown, width: number): Mapping<Field> =>
  (["name", "bandwidth", "share"] as const).slice(0, width);
const read = (text: string, mapping?: Mapping<Field>) => {
  const table = readTable(text, { columns, withoutHeadings: inOrder, mapping });
  if (!table.ok) throw new Error(table.code);
  return table;
};
const cells = (text: string, mapping?: Mapping<Field>) =>
  read(text, mapping).rows.map((row) => row.cells);

describe("what parts the cells", () => {
  it.each([
    ["tabs", "Name\tSpeed\na\t1"],
    ["semicolons", "Name;Speed\na;1"],
    ["commas", "Name,Speed\na,1"],
    ["bars", "Name|Speed\na|1"],
    ["Markdown", "| Name | Speed |\n|---|---|\n| a | 1 |"],
    ["JSON rows", '{"rows":[{"name":"a","speed":1}]}'],
    ["a JSON list", '[{"name":"a","speed":1}]'],
    ["NDJSON", '{"name":"a","speed":1}\n'],
    ["a line sep=", "sep=;\r\nName;Speed\r\na;1\r\n"],
    ["quoted headings", '"Name","Speed"\n"a","1"'],
    ["Chinese headings", "名稱\t頻寬\na\t1"],
    ["a byte order mark", "\uFEFFName;Speed\na;1"],
    ["columns at the end", "Name;Speed;;;\na;1;;;"],
  ])("%s", (_name, text) => {
    expect(cells(text)).toEqual([{ name: "a", bandwidth: "1" }]);
  });

  it("is found outside quotes and by the headings", () => {
    expect(cells('name,share\n"a; b",3\n"c; d",1').map(({ name }) => name)).toEqual([
      "a; b",
      "c; d",
    ]);
    expect(cells("name,share\na; b,3\nc,1").map(({ name }) => name)).toEqual(["a; b", "c"]);
    expect(cells('"a; b",3,1\nc,2,1').map(({ name }) => name)).toEqual(["a; b", "c"]);
  });

  it("is no comma that only some lines have", () => {
    expect(cells("Frankfurt, DE\nLondon\nParis")).toEqual([
      { name: "Frankfurt, DE" },
      { name: "London" },
      { name: "Paris" },
    ]);
  });

  it("is a semicolon where numbers have a comma", () => {
    expect(cells("a;1,5;2\nb;2,5;3")[0]).toEqual({ name: "a", bandwidth: "1,5", share: "2" });
  });
});

describe("columns", () => {
  it("say what they are read as, or that they are not used", () => {
    const { columns: read_ } = read("Standort;Name;Speed (Gbps);Remark\nx;a;100;y\nx;b;10;");
    expect(read_).toEqual([
      { heading: "Standort", field: null, unit: null, filled: 2 },
      { heading: "Name", field: "name", unit: null, filled: 2 },
      { heading: "Speed (Gbps)", field: "bandwidth", unit: "Gbps", filled: 2 },
      { heading: "Remark", field: null, unit: null, filled: 1 },
    ]);
  });

  it("are read once: the second of a name is not used", () => {
    expect(read("Name,Connection,Speed\na,b,1").columns.map(({ field }) => field)).toEqual([
      "name",
      null,
      "bandwidth",
    ]);
  });

  it("are what a person says", () => {
    expect(cells("Name;Wert\na;1", ["name", "share"])).toEqual([{ name: "a", share: "1" }]);
  });

  it("have headings below a title", () => {
    const table = read("Our links 2026;;\nName;Speed;Weight\na;1;2");
    expect(table.rows).toMatchObject([
      { line: 3, cells: { name: "a", bandwidth: "1", share: "2" } },
    ]);
  });

  it("are no headings where other cells hold values", () => {
    expect(cells("Name,1,2\nb,3,4")).toHaveLength(2);
  });

  it("stand at the end of long rows", () => {
    const { columns: wide } = read("Name;Speed\na;1;left over");
    expect(wide[2]).toMatchObject({ heading: "", field: null, filled: 1 });
  });
});

describe("rows", () => {
  it("know the line they begin on, beyond cells of several lines", () => {
    const table = read('Name;Speed\n"a\nb";1\n\nc;2');
    expect(table.rows.map(({ line, text }) => [line, text])).toEqual([
      [2, '"a\nb";1'],
      [5, "c;2"],
    ]);
  });

  it("are without what keeps spreadsheets from running or changing a cell", () => {
    expect(cells("Name,Speed\n'+46 1,'=1").at(0)).toEqual({ name: "+46 1", bandwidth: "=1" });
    expect(cells('Name,Speed\n"=""0461""",1').at(0)).toEqual({ name: "0461", bandwidth: "1" });
  });

  it("name the line of a quote that is not closed", () => {
    const table = readTable('Name;Speed\na;1\n"b;2\nc;3', { columns, withoutHeadings: inOrder });
    expect(table).toEqual({ ok: false, code: "quote-not-closed", values: { line: 3 } });
  });

  it("are not read where there is too much", () => {
    const long = readTable("x".repeat(5_000_001), { columns, withoutHeadings: inOrder });
    expect(long).toMatchObject({ ok: false, code: "table-too-long" });
    const wide = readTable(`${"a;".repeat(200)}\n`, { columns, withoutHeadings: inOrder });
    expect(wide).toMatchObject({ ok: false, code: "table-too-wide" });
  });

  it.each(['"', '"a', '" ', "a,", "\n", '""', '"\n', ";\t", '",', "|"])(
    "of %j without end are read in a time that grows as they do",
    (part) => {
      endedAfter(generousMs, () =>
        readTable(part.repeat(400_000 / part.length), { columns, withoutHeadings: inOrder }),
      );
    },
    60_000,
  );
});
