import { describe, expect, it } from "vitest";
import { readAutnum } from "@/lib/sources/rdap/autnum";

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

  it("is read in a moment with as many addresses as it has room for", () => {
    const many = Array.from({ length: 15_000 }, (_, at) => entity(["noc"], `n${at}@fjord.example`));
    const bare = Array.from({ length: 30_000 }, () => ({ roles: ["noc"], entities: [] }));
    for (const entities of [
      many,
      bare,
      [
        entity(
          ["noc"],
          many.map((_, at) => `n${at}@x.example`),
        ),
      ],
    ]) {
      const start = performance.now();
      const read = readAutnum(autnum(entities), 64500);
      expect(performance.now() - start).toBeLessThan(100);
      expect(read?.answer.contacts.length).toBeLessThanOrEqual(30);
    }
  });
});
