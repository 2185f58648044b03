import { describe, expect, it } from "vitest";
import { prefillFrom } from "@/lib/partnership/applications/peeringdb/prefill";
import { peeringDbContacts } from "@/lib/partnership/asn-control/registry-contacts";
import { cleanRow } from "@/lib/sources/peeringdb/clean-row";
import { netfacRow, netRow, pocRow } from "@/lib/sources/peeringdb/rows";

/** As a server answers: `__proto__` is a key of JSON like any other. */
const json = (text: string): unknown => JSON.parse(text);

describe("a row of PeeringDB's", () => {
  it("loses what cannot be kept, and keeps the rest", () => {
    const row = netRow.parse(
      json('{"id":1,"asn":64500,"name":"a\\u0000b\\ud800","status":"ok","policy_ratio":false}'),
    );
    expect(row).toEqual({ id: 1, asn: 64500, name: "ab\uFFFD", status: "ok", policy_ratio: false });
  });

  it("counts text of 3 MB as missing", () => {
    const row = netRow.parse({ id: 1, asn: 64500, irr_as_set: "A".repeat(3_000_000) });
    expect(row.irr_as_set).toBeNull();
  });

  it("has no other prototype and no lists, whatever its keys are", () => {
    const row = cleanRow(
      json('{"__proto__":{"admin":true},"constructor":"x","social":[1],"id":1}'),
    );
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(row).toEqual({ constructor: "x", social: null, id: 1 });
  });

  it("has a hundred fields at most", () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`f${at}`, at]));
    expect(Object.keys(cleanRow(many) as object)).toHaveLength(100);
  });

  it.each([null, [], "row", 5])("is not made of %j", (row) => {
    expect(netfacRow.safeParse(row).success).toBe(false);
  });
});

describe("words that objects have of their own", () => {
  const words = ["constructor", "__proto__", "toString", "hasOwnProperty"];
  const answer = (word: string) => ({
    net: netRow.parse({ id: 1, asn: 64500, name: "Fjord\u202E Net", info_type: word }),
    netfac: [],
    fac: [],
    poc: [
      pocRow.parse({ role: word, name: "N\r\nOC", email: "noc@fjord.example", visible: "Public" }),
    ],
    fetchedAt: "2026-11-20T00:00:00Z",
  });

  it.each(words)("%s is no type of network and no role", (word) => {
    const prefill = prefillFrom(answer(word));
    expect(prefill.type).toBeNull();
    expect(prefill.name).toBe("Fjord Net");
    expect(prefill.contacts).toEqual([
      { role: "other", name: "N  OC", email: "noc@fjord.example" },
    ]);
    expect(peeringDbContacts(answer(word))).toEqual([]);
  });
});
