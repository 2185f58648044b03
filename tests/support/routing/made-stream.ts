import fc from "fast-check";
import type { RegisteredPrefix } from "@/lib/core/routing/monitoring/registered/registered-prefix";
import type { ObservedUpdate, SessionChange } from "@/lib/core/routing/observed";
import { originOf, type Path } from "@/lib/core/routing/path";
import { type Prefix, parsePrefix } from "@/lib/core/routing/prefix";

export type Said = ObservedUpdate | SessionChange;

export function prefixOf(text: string): Prefix {
  const prefix = parsePrefix(text);
  if (prefix === null) throw new Error(`${text} is no prefix.`);
  return prefix;
}

/** Peers whose sessions are named after them: `rrc00|192.0.2.<peer>`. */
export const sessionName = (peer: number, collector = 0): string =>
  `rrc0${collector}|192.0.2.${peer}`;

interface Message {
  readonly at: number;
  readonly peer: number;
  readonly collector?: number;
  /** Null: the feed does not say. */
  readonly asn?: number | null;
}

const from = ({ at, peer, collector, asn }: Message) => ({
  at,
  session: sessionName(peer, collector),
  peerAsn: asn === undefined ? 64_600 + peer : asn,
});

export const announce = (message: Message, path: Path, ...prefixes: string[]): ObservedUpdate => ({
  kind: "update",
  ...from(message),
  withdrawn: [],
  announced: prefixes.map(prefixOf),
  path,
  origin: originOf(path),
  communities: [],
  nextHop: null,
});

export const withdraw = (message: Message, ...prefixes: string[]): ObservedUpdate => ({
  ...announce(message, []),
  withdrawn: prefixes.map(prefixOf),
});

export const sessionIs = (message: Message, state: "up" | "down"): SessionChange => ({
  kind: "session",
  ...from(message),
  state,
});

/** Nested, side by side, with a longer `maxLength`, with a baseline, of both families. */
export const madeRegistered: readonly RegisteredPrefix[] = [
  { prefix: prefixOf("10.0.0.0/16"), origins: [1], maxLength: 18 },
  { prefix: prefixOf("10.0.0.0/20"), origins: [1, 2], baseline: 4 },
  { prefix: prefixOf("10.2.0.0/16"), origins: [2], baseline: 3 },
  { prefix: prefixOf("2001:db8::/32"), origins: [1], baseline: 2 },
];

const observed = [
  "10.0.0.0/16",
  "10.0.0.0/20",
  "10.2.0.0/16",
  "2001:db8::/32",
  "10.0.0.0/18",
  "10.0.0.0/24",
  "10.0.64.0/19",
  "10.0.0.0/8",
  "10.0.0.0/7",
  "2001:d00::/24",
  "2001:db8:1::/48",
  "192.0.2.0/24",
];

const prefixes = fc.uniqueArray(fc.constantFrom(...observed), { minLength: 1, maxLength: 3 });
const paths = fc.constantFrom<Path[]>([9, 1], [9, 8, 1], [9, 2], [9, 3], [9, [3, 4]], []);

/** Seconds between one message and the next: bursts, and what opens, ends and lingers. */
const steps = fc.constantFrom(0, 0, 0, 0, 1, 7, 60, 299, 300, 301, 600, 3_600);

const messages = fc.record({
  step: steps,
  peer: fc.integer({ min: 1, max: 6 }),
  collector: fc.integer({ min: 0, max: 1 }),
  kind: fc.constantFrom("A", "A", "A", "A", "W", "W", "down", "up"),
  prefixes,
  path: paths,
});

/** A stream in the order of time. Peer 6 has no known ASN; the others feed two collectors. */
export const streams = fc.array(messages, { minLength: 1, maxLength: 120 }).map((list): Said[] => {
  let at = 1_800_000_000;
  return list.map(({ step, peer, collector, kind, prefixes: some, path }) => {
    at += step;
    const message = { at, peer, collector, ...(peer === 6 ? { asn: null } : {}) };
    if (kind === "A") return announce(message, path, ...some);
    if (kind === "W") return withdraw(message, ...some);
    return sessionIs(message, kind as "up" | "down");
  });
});
