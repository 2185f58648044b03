import type { Attempt } from "@/tests/attack/attempt";
import { escaped } from "@/tests/attack/body";
import type { BuiltRoute } from "@/tests/attack/built";
import { cut, hostileTexts } from "@/tests/attack/texts";

/** Node refuses longer request heads by itself (16 KiB); some attempts go beyond. */
const HEAD = 12_000;

/** Names that a query may have without any form that says so. */
const odd = ["__proto__", "constructor", "toString", "q", "page", "next", "set"];

/** Hostile queries for a page or route, by the names that it is known to read. */
export function* queryAttempts(path: string, names: readonly string[]): Generator<Attempt> {
  const bare = path.split("?")[0] ?? path;
  const get = (what: string, query: () => string): Attempt => ({
    what,
    make: () => ({ method: "GET", path: `${bare}?${query()}` }),
  });
  for (const name of [...new Set(names)]) {
    for (const text of hostileTexts) {
      yield get(`${text.name} in ?${name}`, () => `${escaped(name)}=${inHead(text.bytes)}`);
    }
  }
  const all = [...new Set([...names, ...odd])];
  const most = Math.floor(HEAD / all.length / 3) - 20;
  for (const text of hostileTexts) {
    yield get(`${text.name} in every name of the query`, () =>
      all.map((name) => `${escaped(name)}=${escaped(cut(text, most).bytes)}`).join("&"),
    );
  }
  const more: [string, () => string][] = [
    ["an emoji, unescaped bytes of UTF-8", () => "set=%F0%9F%92%A9"],
    ["percent signs without an end", () => "q=%&%=%&%zz=%zz"],
    ["2,000 names", () => Array.from({ length: 2000 }, (_, index) => `a${index}`).join("&")],
    ["one name 2,000 times", () => `${escaped(names[0] ?? "q")}=1&`.repeat(1000)],
    ["brackets in names", () => "q[]=1&q[a]=2&q[__proto__][x]=3"],
    ["100 kB", () => `q=${"a".repeat(100_000)}`],
  ];
  for (const [what, query] of more) yield get(what, query);
}

/** Hostile segments in place of each parameter of a route. */
export function* segmentAttempts(
  { pattern, parameters }: BuiltRoute,
  values: ReadonlyMap<string, string>,
): Generator<Attempt> {
  for (const name of parameters) {
    for (const text of segments) {
      const changed = new Map(values).set(name, text);
      yield {
        what: `${text.length > 40 ? `${text.slice(0, 40)}…` : text} as [${name}]`,
        make: () => ({ method: "GET", path: filled(pattern, changed) }),
      };
    }
  }
}

/** The address of a route with these segments, which are escaped already. */
export const filled = (pattern: string, values: ReadonlyMap<string, string>): string =>
  pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) => values.get(name) ?? "x");

/** Escaped bytes, as many as a request's head has room for. */
const inHead = (bytes: Buffer) =>
  escaped(bytes.subarray(0, HEAD)).slice(0, HEAD).replace(/%.?$/, "");

const segments = [
  "%00",
  "a%00b",
  "%FF%FE",
  "%ED%A0%80",
  "%F0%9F%92",
  "%F0%9F%92%A9",
  "%",
  "%zz",
  "%2e%2e%2f%2e%2e",
  "constructor",
  "__proto__",
  "toString",
  "%E2%80%AE",
  "-1",
  "0",
  "1e309",
  "99999999999999999999",
  "9007199254740993",
  "00000000-0000-0000-0000-000000000000",
  "a.b.c",
  "%5B%5B",
  "%20",
  `e${"%CC%81".repeat(1900)}`,
  "(".repeat(12_000),
  "%EF%B7%BA".repeat(1300),
  "a".repeat(12_000),
];
