import { type Prefix, parsePrefix } from "./prefix";

/** A block of addresses that is not public unicast space a network can hold. */
export type SpecialPrefix = {
  readonly block: string;
  /** The registry's own name for the block, untranslated. */
  readonly name: string;
  readonly source: string;
};

/**
 * The IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), narrower blocks before
 * those they lie in, and after them what the sister registries set aside: multicast and the
 * deprecated site-local block. https://www.iana.org/assignments/iana-ipv4-special-registry,
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const rows: readonly (readonly [string, string, string])[] = [
  ["255.255.255.255/32", "Limited Broadcast", "RFC 8190"],
  ["0.0.0.0/8", "This network", "RFC 791"],
  ["10.0.0.0/8", "Private-Use", "RFC 1918"],
  ["100.64.0.0/10", "Shared Address Space", "RFC 6598"],
  ["127.0.0.0/8", "Loopback", "RFC 1122"],
  ["169.254.0.0/16", "Link Local", "RFC 3927"],
  ["172.16.0.0/12", "Private-Use", "RFC 1918"],
  ["192.0.0.0/24", "IETF Protocol Assignments", "RFC 6890"],
  ["192.0.2.0/24", "Documentation (TEST-NET-1)", "RFC 5737"],
  ["192.31.196.0/24", "AS112-v4", "RFC 7535"],
  ["192.52.193.0/24", "AMT", "RFC 7450"],
  ["192.88.99.0/24", "Deprecated (6to4 Relay Anycast)", "RFC 7526"],
  ["192.168.0.0/16", "Private-Use", "RFC 1918"],
  ["192.175.48.0/24", "Direct Delegation AS112 Service", "RFC 7534"],
  ["198.18.0.0/15", "Benchmarking", "RFC 2544"],
  ["198.51.100.0/24", "Documentation (TEST-NET-2)", "RFC 5737"],
  ["203.0.113.0/24", "Documentation (TEST-NET-3)", "RFC 5737"],
  ["240.0.0.0/4", "Reserved", "RFC 1112"],
  ["224.0.0.0/4", "Multicast", "RFC 5771"],
  ["::1/128", "Loopback Address", "RFC 4291"],
  ["::/128", "Unspecified Address", "RFC 4291"],
  ["::ffff:0:0/96", "IPv4-mapped Address", "RFC 4291"],
  ["64:ff9b::/96", "IPv4-IPv6 Translation", "RFC 6052"],
  ["64:ff9b:1::/48", "IPv4-IPv6 Translation", "RFC 8215"],
  ["100::/64", "Discard-Only Address Block", "RFC 6666"],
  ["100:0:0:1::/64", "Dummy IPv6 Prefix", "RFC 9780"],
  ["2001::/32", "TEREDO", "RFC 4380"],
  ["2001:2::/48", "Benchmarking", "RFC 5180"],
  ["2001:3::/32", "AMT", "RFC 7450"],
  ["2001:4:112::/48", "AS112-v6", "RFC 7535"],
  ["2001:10::/28", "Deprecated (ORCHID)", "RFC 4843"],
  ["2001:20::/28", "ORCHIDv2", "RFC 7343"],
  ["2001:30::/28", "Drone Remote ID Protocol Entity Tags", "RFC 9374"],
  ["2001::/23", "IETF Protocol Assignments", "RFC 2928"],
  ["2001:db8::/32", "Documentation", "RFC 3849"],
  ["2002::/16", "6to4", "RFC 3056"],
  ["2620:4f:8000::/48", "Direct Delegation AS112 Service", "RFC 7534"],
  ["3fff::/20", "Documentation", "RFC 9637"],
  ["5f00::/16", "Segment Routing (SRv6) SIDs", "RFC 9602"],
  ["fc00::/7", "Unique-Local", "RFC 4193"],
  ["fe80::/10", "Link-Local Unicast", "RFC 4291"],
  ["fec0::/10", "Deprecated (Site-Local)", "RFC 3879"],
  ["ff00::/8", "Multicast", "RFC 4291"],
];

type Entry = {
  readonly special: SpecialPrefix;
  readonly length: number;
  /** Bits of an address below the block's length, and the bits above them. */
  readonly shift: bigint;
  readonly head: bigint;
};
type Registry = { readonly 4: Entry[]; readonly 6: Entry[] };
let registry: Registry | undefined;

/** The table is parsed when the first prefix is judged, not when the module loads. */
function parsedRegistry(): Registry {
  const entries: Registry = { 4: [], 6: [] };
  for (const [block, name, source] of rows) {
    const parsed = parsePrefix(block);
    if (!parsed.ok) throw new Error(`The registry's ${block} does not parse.`);
    const { family, network, length } = parsed.prefix;
    const shift = BigInt((family === 4 ? 32 : 128) - length);
    entries[family].push({
      special: { block, name, source },
      length,
      shift,
      head: network >> shift,
    });
  }
  return entries;
}

/** The special block a prefix lies in or reaches into, or null for public unicast space. */
export function specialPrefix(prefix: Prefix): SpecialPrefix | null {
  registry ??= parsedRegistry();
  const bits = prefix.family === 4 ? 32 : 128;
  const ownShift = BigInt(bits - prefix.length);
  const ownHead = prefix.network >> ownShift;
  for (const { special, length, shift, head } of registry[prefix.family]) {
    // The shorter of two prefixes decides: either may lie in the other.
    const meets =
      length <= prefix.length
        ? prefix.network >> shift === head
        : (head << shift) >> ownShift === ownHead;
    if (meets) return special;
  }
  return null;
}
