import { readFileSync } from "node:fs";
import { formatPrefix, maskToNetwork, type Prefix } from "@/lib/core/routing/prefix";

/** What is planned for (1,005,186 VRPs were there in September 2026). */
export const vrpCount = 1_200_000;

export interface MadeVrp {
  readonly prefix: Prefix;
  readonly maxLength: number;
  readonly asn: number;
}

/** Numbers that look random and are the same every time (a linear congruential generator). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}

/**
 * A set with as many VRPs of each family, length and room to maxLength as a real dump has,
 * enlarged to `count`; addresses and ASNs are invented.
 */
export function* madeVrps(count = vrpCount): Generator<MadeVrp> {
  const shape: { rows: [4 | 6, number, number, number][] } = JSON.parse(
    readFileSync("tests/support/fixtures/routing/rpki/shape.json", "utf8"),
  );
  const whole = shape.rows.reduce((sum, [, , , vrps]) => sum + vrps, 0);
  const next = numbers(1);
  for (const [family, length, room, vrps] of shape.rows) {
    for (let i = 0; i < Math.round((vrps * count) / whole); i++) {
      // Global unicast IPv6 is in few blocks; that makes the search there deeper.
      const words =
        family === 4 ? [next()] : [0x2a000000 + (next() >>> 12), next(), next(), next()];
      const prefix = maskToNetwork({ family, words, length });
      yield { prefix, maxLength: length + room, asn: 1 + (next() % 50_106) };
    }
  }
}

/** Pairs as a table of routes has them: three of four at or below a VRP, half by its ASN. */
export function madePairs(count: number): [prefix: string, origin: number][] {
  const some: MadeVrp[] = [];
  const step = Math.ceil(vrpCount / count);
  let i = 0;
  for (const vrp of madeVrps()) if (i++ % step === 0) some.push(vrp);
  const next = numbers(2);
  return some.map(({ prefix, asn }) => {
    const choice = next() >>> 24;
    const length = choice < 128 ? prefix.length : Math.min(prefix.length + 2, 24);
    const words =
      choice > 192 ? prefix.words.map((word) => (word ^ 0x15000000) >>> 0) : prefix.words;
    const route = maskToNetwork({ ...prefix, words, length: Math.max(length, prefix.length) });
    return [formatPrefix(route), choice % 2 === 0 ? asn : 64_500];
  });
}

/** The set as rpki-client writes it: one object a line; or all on one line. */
export function* exportText(lines: boolean): Generator<string> {
  const [end, indent] = lines ? ["\n", "\t\t"] : ["", ""];
  yield `{${end}"metadata":{"buildtime":"2026-11-27T00:00:00Z"},${end}"roas":[${end}`;
  let first = true;
  for (const { prefix, maxLength, asn } of madeVrps()) {
    yield `${first ? "" : `,${end}`}${indent}{"asn": ${asn}, "prefix": "${formatPrefix(prefix)}", "maxLength": ${maxLength}, "ta": "ripe", "expires": 1753070425}`;
    first = false;
  }
  yield `${end}]}${end}`;
}
