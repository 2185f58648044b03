import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCircle } from "@/lib/core/routing/irr/has-circle";
import { parseSetReference } from "@/lib/core/routing/irr/set-reference";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { databaseOf, fixture, sampleRegistry } from "./objects";

const expected = JSON.parse(readFileSync(fixture("expected.json"), "utf8"));
const sample = databaseOf(sampleRegistry);

function expand(database = sample, name = "", sources?: readonly string[]) {
  const reference = parseSetReference(name);
  if (reference === null) throw new Error(`${name} names no set`);
  return database.expand(reference, sources);
}

const set = (name: string, members: string, source = "RIPE", more = "") =>
  `as-set: ${name}\nmembers: ${members}\n${more}source: ${source}\n\n`;

describe("the sample registry", () => {
  it("has its registries in the order they come", () => {
    expect(sample.sources).toEqual(expected.sources);
  });

  it.each(Object.entries(expected.expand))("%s", (name, answer) => {
    const expansion = expand(sample, name);
    const asns = new Set(expansion.asns);
    const prefixes = (family: 4 | 6) =>
      sample.routes.prefixesOf(asns, sample.sources, family).map(formatPrefix);
    expect({ ...expansion, v4: prefixes(4), v6: prefixes(6) }).toEqual(answer);
  });
});

describe("registries", () => {
  it("decide by their order which set a name means", () => {
    expect(expand(sample, "AS-AMBIGUOUS", ["RADB", "RIPE"])).toMatchObject({
      sets: ["RADB::AS-AMBIGUOUS"],
      ambiguous: ["AS-AMBIGUOUS"],
    });
  });

  it("that are not asked have nothing, unless a member names them", () => {
    expect(expand(sample, "AS-LOOP", ["RIPE"]).missing).toEqual(["AS-LOOP"]);
    expect(expand(sample, "AS-AMBIGUOUS", ["RIPE"]).ambiguous).toEqual([]);
    expect(expand(sample, "AS-PREFIXED", ["RIPE"]).sets).toContain("RADB::AS-AMBIGUOUS");
  });

  it("may hold sets of one name that are no circle", () => {
    const database = databaseOf(set("AS-X", "RADB::AS-X", "RIPE") + set("AS-X", "AS1", "RADB"));
    expect(expand(database, "as-x")).toMatchObject({ asns: [1], cyclic: false, depth: 2 });
  });
});

describe("members by reference", () => {
  const aut = (asn: number, memberOf: string, maintainer: string, source = "RIPE") =>
    `aut-num: AS${asn}\nmember-of: ${memberOf}\nmnt-by: ${maintainer}\nsource: ${source}\n\n`;

  it("need a maintainer the set names, in either case", () => {
    const text =
      set("AS-X", "AS1", "RIPE", "mbrs-by-ref: a-mnt\n") +
      aut(2, "as-y, as-x", "B-MNT, A-MNT") +
      aut(3, "AS-X", "C-MNT") +
      aut(4, "RIPE::AS-X", "A-MNT") +
      aut(5, "RADB::AS-X", "A-MNT");
    expect(expand(databaseOf(text), "AS-X").asns).toEqual([1, 2, 4]);
  });

  it("are everybody's with ANY, and nobody's without the attribute", () => {
    const members = aut(2, "AS-X, AS-Y", "M");
    const text = set("AS-X", "", "RIPE", "mbrs-by-ref: any\n") + set("AS-Y", "") + members;
    expect(expand(databaseOf(text), "AS-X").asns).toEqual([2]);
    expect(expand(databaseOf(text), "AS-Y").asns).toEqual([]);
  });

  it("come from the registries that are asked", () => {
    const text = set("AS-X", "", "RIPE", "mbrs-by-ref: M\n") + aut(2, "AS-X", "M", "RADB");
    expect(expand(databaseOf(text), "AS-X", ["RIPE"]).asns).toEqual([]);
    expect(expand(databaseOf(text), "AS-X", ["RIPE", "RADB"]).asns).toEqual([2]);
  });
});

describe("limits", () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, i) => set(`AS-${i + 1}`, `AS${i + 1}, AS-${i + 2}`)).join("");

  it("allow a depth of 32 and no more", () => {
    const exact = databaseOf(chain(31) + set("AS-32", "AS32"));
    expect(expand(exact, "AS-1")).toMatchObject({ depth: 32, truncated: false });
    const deeper = expand(databaseOf(chain(33)), "AS-1");
    expect(deeper).toMatchObject({ depth: 32, truncated: true });
    expect(deeper.asns).toHaveLength(32);
  });

  it("allow 100,000 ASNs and no more", () => {
    const many = (count: number) =>
      set("AS-X", Array.from({ length: count }, (_, i) => `AS${i + 1}`).join(", "));
    expect(expand(databaseOf(many(100_000)), "AS-X").truncated).toBe(false);
    const over = expand(databaseOf(many(200_000)), "AS-X");
    expect(over.truncated).toBe(true);
    expect(over.asns).toHaveLength(100_000);
  });

  it("hold a chain of 100,000 sets and a circle through all of it", () => {
    const edges = new Map<string, string[]>();
    for (let i = 0; i < 100_000; i++) edges.set(`${i}`, [`${i + 1}`]);
    expect(hasCircle(edges)).toBe(false);
    edges.set("100000", ["0"]);
    expect(hasCircle(edges)).toBe(true);
  });
});

describe("names", () => {
  it("that are neither ASN nor set are missing, not lost", () => {
    const text = set("AS-X", `AS1, RS-Y, AS4294967296, 10.0.0.0/8, ${"AS-".repeat(200)}`);
    const { asns, missing } = expand(databaseOf(text), "AS-X");
    expect(asns).toEqual([1]);
    expect(missing.slice(0, 1)).toEqual(["10.0.0.0/8"]);
    expect(missing.slice(2)).toEqual(["AS4294967296", "RS-Y"]);
    // What is too long to be a name is cut.
    expect(missing[1]).toHaveLength(256);
  });

  it("fold case among ASCII letters only", () => {
    const database = databaseOf(set("AS-SS", "AS1"));
    expect(expand(database, "as-ss").asns).toEqual([1]);
    expect(parseSetReference("a\u017f-ss")).toBeNull();
    expect(parseSetReference("AS-\u00df")).toBeNull();
    expect(
      expand(databaseOf(set("AS-X", "a\u017f-ss") + set("AS-SS", "AS1")), "AS-X").asns,
    ).toEqual([]);
  });

  it("of AS-ANY are ignored and told, with a registry too", () => {
    const database = databaseOf(set("AS-X", "AS1, as-any, RIPE::AS-ANY"));
    expect(expand(database, "AS-X")).toMatchObject({ ignored: ["AS-ANY"], missing: [] });
    expect(expand(database, "AS-ANY")).toMatchObject({ ignored: ["AS-ANY"], depth: 0 });
  });

  it("with a registry that has it not are missing with the registry", () => {
    expect(expand(databaseOf(set("AS-X", "RADB::AS-X")), "AS-X").missing).toEqual(["RADB::AS-X"]);
  });
});

/** The plainest way there is: follow members until nothing new comes. */
function naive(sets: ReadonlyMap<string, readonly string[]>, asked: string) {
  const reached = new Map<string, number>();
  const missing = new Set<string>();
  const asns = new Set<number>();
  let level = [asked];
  for (let depth = 1; level.length > 0; depth++) {
    const next: string[] = [];
    for (const name of level) {
      if (reached.has(name)) continue;
      const members = sets.get(name);
      if (members === undefined) {
        missing.add(name);
        continue;
      }
      reached.set(name, depth);
      for (const member of members) {
        if (/^AS\d/.test(member)) asns.add(Number(member.slice(2)));
        else next.push(member);
      }
    }
    level = next;
  }
  /** Whether a set can be reached from itself, by trying. */
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (sets.get(from) ?? []).some((member) => {
      if (member === to) return true;
      if (seen.has(member)) return false;
      seen.add(member);
      return reaches(member, to, seen);
    });
  return {
    asns: [...asns].sort((a, b) => a - b),
    sets: [...reached.keys()].map((name) => `RIPE::${name}`).sort(),
    missing: [...missing].sort(),
    depth: Math.max(0, ...reached.values()),
    cyclic: [...reached.keys()].some((name) => reaches(name, name)),
  };
}

it("agrees with a naive expansion on random registries", () => {
  const name = fc.nat(11).map((n) => `AS-${String.fromCharCode(65 + n)}`);
  const member = fc.oneof(
    fc.nat(20).map((n) => `AS${n}`),
    name,
  );
  const registry = fc.dictionary(name, fc.array(member, { maxLength: 4 }), { maxKeys: 10 });
  fc.assert(
    fc.property(registry, name, (sets, asked) => {
      const text = Object.entries(sets).map(([key, members]) => set(key, members.join(" ")));
      const { sets: found, ...rest } = expand(databaseOf(text.join("")), asked, ["RIPE"]);
      const result = { ...rest, sets: [...found].sort() };
      expect(result).toMatchObject(naive(new Map(Object.entries(sets)), asked));
    }),
    { numRuns: 500 },
  );
});
