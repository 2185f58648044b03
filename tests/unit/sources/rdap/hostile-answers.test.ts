import { describe, expect, it } from "vitest";
import { readAutnum } from "@/lib/sources/rdap/autnum";
import { countingReads } from "@/tests/support/counting-reads";

const entity = (roles: unknown, address: unknown, more: object = {}) => ({
  roles,
  vcardArray: ["vcard", [["email", {}, "text", address]]],
  ...more,
});
const autnum = (entities: unknown, more: object = {}) => ({
  objectClassName: "autnum",
  startAutnum: 64500,
  endAutnum: 64500,
  entities,
  ...more,
});

const many = Array.from({ length: 15_000 }, (_, at) => entity(["noc"], `n${at}@fjord.example`));

describe("a registry's answer", () => {
  it.each([[JSON.parse('{"toString":null}')], [[[["technical"]]]], ["constructor"], [null]])(
    "passes over the role %j",
    (role) => {
      const read = readAutnum(autnum([entity([role, "noc"], "noc@fjord.example")]), 64500);
      expect(read?.answer.contacts).toEqual([{ address: "noc@fjord.example", roles: ["noc"] }]);
    },
  );

  it("is kept without what hides, breaks lines or cannot be stored", () => {
    const name = "FJORD\u0000\uD800\r\n-NET\u202E";
    expect(readAutnum(autnum([], { name }), 64500)?.answer.name).toBe("FJORD\uFFFD  -NET");
  });

  it("passes over an address of a megabyte", () => {
    const long = `${"a".repeat(1_000_000)}@fjord.example`;
    expect(readAutnum(autnum([entity(["noc"], long)]), 64500)?.answer.contacts).toEqual([]);
  });

  it.each([
    ["15,000 entities with an address", many],
    ["30,000 without", Array.from({ length: 30_000 }, () => ({ roles: ["noc"], entities: [] }))],
    [
      "15,000 addresses of one",
      [
        entity(
          ["noc"],
          many.map((_, at) => `n${at}@x.example`),
        ),
      ],
    ],
  ])("is looked at no further than there is room for: %s", (_what, entities) => {
    const counted = countingReads(entities);
    const read = readAutnum(autnum(counted.value), 64500);
    expect(read?.answer.contacts.length).toBeLessThanOrEqual(30);
    // 500 entities are looked at, or each address once.
    expect(counted.reads()).toBeLessThan(20_000);
  });
});
