import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RpslReader } from "@/lib/core/routing/irr/rpsl-reader";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { endedAfter, generousMs } from "@/tests/support/ended-after";
import { readAll, sampleRegistry } from "./objects";

const one = (text: string) => {
  const { objects, reader } = readAll(text);
  expect(reader.refusals.total).toBe(0);
  expect(objects).toHaveLength(1);
  return objects[0];
};
const refused = (text: string) => {
  const { objects, reader } = readAll(text);
  expect(objects).toEqual([]);
  return reader.refusals.byReason;
};

describe("the sample registry", () => {
  it("is read but for two objects, which are counted with their lines", () => {
    const { objects, reader } = readAll(sampleRegistry);
    expect(reader.refusals.byReason).toEqual({ "malformed-prefix": 1, deleted: 1 });
    expect(reader.refusals.first.map((each) => each.at)).toEqual([136, 141]);
    expect(objects.filter((each) => each.class === "as-set")).toHaveLength(9);
    expect(objects.filter((each) => each.class === "aut-num")).toHaveLength(3);
    expect(objects.filter((each) => each.class === "route")).toHaveLength(7);
    expect(objects.filter((each) => each.class === "route6")).toHaveLength(2);
  });

  it("reads the same whatever pieces the text comes in", () => {
    const whole = readAll(sampleRegistry).objects;
    fc.assert(
      fc.property(fc.array(fc.nat(sampleRegistry.length), { maxLength: 40 }), (cuts) => {
        const reader = new RpslReader();
        const at = [0, ...cuts.sort((a, b) => a - b), sampleRegistry.length];
        const objects = at.flatMap((cut, i) => reader.write(sampleRegistry.slice(cut, at[i + 1])));
        objects.push(...reader.end());
        expect(objects).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it("reads the same with the line ends of Windows", () => {
    const { objects } = readAll(sampleRegistry);
    expect(readAll(sampleRegistry.replaceAll("\n", "\r\n")).objects).toEqual(objects);
  });
});

describe("lines", () => {
  it("takes blank, tab and plus as continuations, and comments away", () => {
    const set = one(`as-set: AS-X # the name
members: AS1,AS2 # two
 AS3 ,AS-Y
\tas4
+AS5
+
# a comment does not end the object
% nor does this
 AS6,, # and more
source: RIPE # Filtered
`);
    expect(set).toEqual({
      class: "as-set",
      source: "RIPE",
      name: "AS-X",
      asns: [1, 2, 3, 4, 5, 6],
      sets: ["AS-Y"],
      mbrsByRef: [],
    });
  });

  it("ends an object at a line of blanks only", () => {
    const { objects } = readAll("aut-num: AS1\nsource: RIPE\n \t \naut-num: AS2\nsource: RIPE");
    expect(objects).toHaveLength(2);
  });

  it("reads upper-case attributes, blanks before the colon and a byte order mark", () => {
    for (const mark of ["", "\ufeff", "\u00ef\u00bb\u00bf"]) {
      expect(one(`${mark}AUT-NUM : as00064500\nSOURCE:ripe`)).toMatchObject({ asn: 64500 });
    }
  });

  it("passes other classes over without a word", () => {
    const { objects, reader } = readAll("person: A\nno colon here\n\ninetnum: 1\nsource: RIPE\n");
    expect({ objects, refused: reader.refusals.total, seen: reader.objects }).toEqual({
      objects: [],
      refused: 0,
      seen: 2,
    });
  });
});

describe("old objects", () => {
  it.each([
    ["192.0.02.0/24", "192.0.2.0/24"],
    ["010.000.000.000/08", "10.0.0.0/8"],
    ["0.0.0.0/0", "0.0.0.0/0"],
  ])("route %s is %s", (text, prefix) => {
    const route = one(`route: ${text}\norigin: as1\nholes: 192.0.2.0/25\nsource: RADB`);
    expect(route?.class === "route" && formatPrefix(route.prefix)).toBe(prefix);
  });

  it("reads IPv6 in full and in upper case", () => {
    const route = one(
      "route6: 2001:0DB8:0000:0001:0000:0000:0000:0000/064\norigin: AS1\nsource: R",
    );
    expect(route?.class === "route6" && formatPrefix(route.prefix)).toBe("2001:db8:0:1::/64");
  });

  it("reads asdot", () => {
    expect(one("aut-num: AS1.10\nsource: RIPE")).toMatchObject({ asn: 65_546 });
  });
});

describe("what is refused", () => {
  const route = (prefix: string, origin = "AS1") =>
    `route: ${prefix}\norigin: ${origin}\nsource: RADB\n`;
  it.each([
    [route("not-a-prefix"), "malformed-prefix"],
    [route("128.9/16"), "malformed-prefix"],
    [route("192.0.2.0"), "malformed-prefix"],
    [route("192.0.2.0/33"), "malformed-prefix"],
    [route(""), "malformed-prefix"],
    [route("192.0.2.1/24"), "host-bits"],
    [route("2001:db8::/32"), "wrong-family"],
    ["route6: 192.0.2.0/24\norigin: AS1\nsource: RADB", "wrong-family"],
    [route("192.0.2.0/24", "64500"), "malformed-origin"],
    [route("192.0.2.0/24", "AS4294967296"), "malformed-origin"],
    [route("192.0.2.0/24", "AS1\norigin: AS2"), "malformed-origin"],
    ["route: 192.0.2.0/24\nsource: RADB", "malformed-origin"],
    ["route: 192.0.2.0/24\norigin: AS1", "malformed-source"],
    ["route: 192.0.2.0/24\norigin: AS1\nsource: RIPE\nsource: RADB", "malformed-source"],
    ["as-set: FOO\nsource: RIPE", "malformed-name"],
    ["as-set: AS-ANY\nsource: RIPE", "malformed-name"],
    ["as-set: RIPE::AS-X\nsource: RIPE", "malformed-name"],
    ["as-set: AS1\nsource: RIPE", "malformed-name"],
    ["aut-num: 1\nsource: RIPE", "malformed-name"],
    ["*xxte: 10.0.0.0/8\norigin: AS1\nsource: RADB", "deleted"],
    ["hello", "malformed-line"],
    [" members: AS1", "malformed-line"],
    [`${"a".repeat(70)}: b`, "malformed-line"],
    ["as-set: AS-X\nmembers: AS1\nwhat is this\nsource: RIPE", "malformed-line"],
  ])("%j: %s", (text, reason) => expect(refused(text)).toEqual({ [reason]: 1 }));

  it("costs nothing but itself", () => {
    const { objects, reader } = readAll(`junk\n\n${sampleRegistry}\n\njunk`);
    expect(objects).toEqual(readAll(sampleRegistry).objects);
    expect(reader.refusals.total).toBe(4);
  });

  it("is kept twenty times and counted always", () => {
    const { reader } = readAll("junk\n\n".repeat(100));
    expect(reader.refusals.first).toHaveLength(20);
    expect(reader.refusals.byReason).toEqual({ "malformed-line": 100 });
  });

  it("includes what is too large, in one line or in many; what follows is read", () => {
    const next = "\n\naut-num: AS1\nsource: RIPE\n";
    const mega = 1024 * 1024;
    for (const large of ["AS-X,".repeat(2 * mega), "\n+AS-X".repeat(2 * mega)]) {
      const { objects, reader } = readAll(`as-set: AS-X\nmembers: ${large}\nsource: RIPE${next}`);
      expect(reader.refusals.byReason).toEqual({ "too-large": 1 });
      expect(objects).toMatchObject([{ asn: 1 }]);
    }
  });
});

describe("hostile text", () => {
  it("never makes the reader throw", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\n", "\r\n", "\n\n", "+", " ", "#", "%", ":", "as-set: AS-X", "route:"),
      fc.constantFrom("source: RIPE", "members: ", "AS1", "::", "AS-ANY", "192.0.2.0/24", "\0"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const reader = new RpslReader();
        for (const text of pieces) reader.write(text);
        reader.end();
      }),
    );
  });

  it.each([
    [
      "one line in small pieces",
      (n: number) => ["as-set: AS-X\nmembers: ", ...Array(n).fill("AS1 ")],
    ],
    ["blanks", (n: number) => [`as-set: AS-X\nmembers: ${" ".repeat(n)}x`]],
    ["commas", (n: number) => [`as-set: AS-X\nmembers: ${",".repeat(n)}`]],
    ["colons", (n: number) => [`as-set: ${"AS-X:".repeat(n)}\n`]],
    ["empty lines", (n: number) => ["\n".repeat(n)]],
    ["continuations", (n: number) => [`as-set: AS-X\nmembers:\n${"+\n".repeat(n / 2)}`]],
    ["comments", (n: number) => [`as-set: AS-X\n${"#\n".repeat(n / 2)}`]],
  ])(
    "takes time in proportion: %s",
    (_, make) => {
      const pieces = make(1_000_000);
      endedAfter(generousMs, () => {
        const reader = new RpslReader();
        for (const text of pieces) reader.write(text);
        reader.end();
      });
    },
    60_000,
  );
});
