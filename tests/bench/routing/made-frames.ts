import type { RegisteredPrefix } from "@/lib/core/routing/monitoring/registered/registered-prefix";

/** The same numbers in every run (Numerical Recipes' generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** IPv4 /24s from 16.0.0.0 on; each has an origin of its own. */
const addressOf = (n: number): number => 0x10000000 + n * 256;
export const originOf = (n: number): number => 100_000 + (n % 60_000);

export function* madeRegistered(count: number, step: number): Generator<RegisteredPrefix> {
  for (let n = 0; n < count; n++) {
    yield {
      prefix: { family: 4, words: [addressOf(n * step)], length: 24 },
      origins: [originOf(n * step)],
      baseline: 200,
    };
  }
}

const sessions = 600;
const collectors = 24;
const text = (address: number): string =>
  `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.0/24`;

/**
 * Frames as RIS Live sends them: 600 sessions of 271 peer ASNs, one prefix in most of them, one in
 * twenty withdrawn, one in 5,000 with a foreign origin; 20,000 a second by their timestamps.
 *
 * @param space prefixes that are spoken of
 * @param pairs most pairs of session and prefix
 */
export function* madeFrames(count: number, space: number, pairs: number): Generator<string> {
  const next = numbers(1);
  const perPrefix = Math.max(1, Math.floor(pairs / space));
  for (let i = 0; i < count; i++) {
    const first = next(space);
    const session = (first * 7 + next(perPrefix) * 101) % sessions;
    const peer = 64_000 + (session % 271);
    const from = `"peer":"198.51.${session >> 8}.${session & 255}","peer_asn":"${peer}"`;
    const head = `${from},"id":"f-${i}","host":"rrc${String(session % collectors).padStart(2, "0")}.ripe.net"`;
    const at = `"timestamp":${(1_790_000_000 + i / 20_000).toFixed(2)}`;
    const gone = next(20) === 0;
    const prefix = text(addressOf(first));
    const origin = next(5_000) === 0 ? 666 : originOf(first);
    const path = `[${peer},${1_000 + next(9)},${3_000 + next(900)},${origin}]`;
    const said = gone
      ? `"path":[],"community":[],"announcements":[],"withdrawals":["${prefix}"]`
      : `"path":${path},"community":[[${peer},401],[3356,2],[3356,22],[3356,100],[3356,123],[3356,575]],"origin":"IGP","announcements":[{"next_hop":"198.51.100.1","prefixes":["${prefix}"]}],"withdrawals":[]`;
    yield `{"type":"ris_message","data":{${at},${head},"type":"UPDATE",${said}}}`;
  }
}
