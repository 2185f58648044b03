import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvHeader, csvRows, type ExportedPartner } from "@/lib/partners/csv-rows";

const partner = (given: Partial<ExportedPartner> = {}): ExportedPartner => ({
  name: "Ridge Networks",
  asn: 399_901,
  type: "isp",
  since: new Date("2026-11-20T23:59:59Z"),
  locations: [
    { metro: "Oslo", region: "Europe", connections: 2, capacityMbps: 200_000 },
    { metro: "Taipei", region: "Asia", connections: 4, capacityMbps: 400_000 },
    { metro: "Stockholm", region: "Europe", connections: 2, capacityMbps: 20_000 },
  ],
  ...given,
});

const read = (csv: string) => Papa.parse<string[]>(csv, { newline: "\r\n", delimiter: "," });

describe("csvRows", () => {
  it("writes one record a partner", () => {
    expect(csvRows([partner()])).toBe(
      "Ridge Networks,399901,isp,Asia; Europe,Oslo; Taipei; Stockholm,2026-11-20,8,620000\r\n",
    );
  });

  it("writes a partner without locations, and no record for no partner", () => {
    expect(csvRows([partner({ locations: [] })])).toBe(
      "Ridge Networks,399901,isp,,,2026-11-20,0,0\r\n",
    );
    expect(csvRows([])).toBe("");
  });

  it.each(["=1+1", "+1", "-1", "@sum(A1)", "\tx", "\rx"])("keeps %o from being run", (name) => {
    expect(read(csvRows([partner({ name })])).data[0]?.[0]).toBe(`'${name}`);
  });

  it.each(['a "quoted" name', "one, two", "one\ntwo", "one\r\ntwo", "one\rtwo", "🦊 שלום"])(
    "gives %o back",
    (name) => {
      expect(read(csvRows([partner({ name })])).data[0]?.[0]).toBe(name);
    },
  );

  it("gives every name back in one record of eight cells", () => {
    const unit = fc.constantFrom(
      ...['"', ",", ";", "\r", "\n", "\t", "'", "=", "-", " ", "a", "網", "🦊"],
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (name) => {
        const { data } = read(csvRows([partner({ name }), partner()]));
        expect(data.map((record) => record.length)).toEqual([8, 8, 1]);
        expect(data[0]?.[0]?.replace(/^'/, "")).toBe(name.replace(/^'/, ""));
      }),
    );
  });
});

describe("csvHeader", () => {
  const header = "name,asn,type,regions,metros,since,connections,capacity_mbps\r\n";

  it("begins with the byte order mark only when asked", () => {
    expect(csvHeader(false)).toBe(header);
    expect(csvHeader(true)).toBe(`\uFEFF${header}`);
  });
});
