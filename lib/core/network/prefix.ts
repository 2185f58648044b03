import { Address4, Address6 } from "ip-address";

/** An IP prefix. The address keeps its host bits; `network` has them cleared. */
export type Prefix = {
  readonly family: 4 | 6;
  readonly address: bigint;
  readonly network: bigint;
  readonly length: number;
};

export type PrefixProblem = "prefix-without-length" | "prefix-with-zone" | "prefix-malformed";

export type ParsedPrefix = { ok: true; prefix: Prefix } | { ok: false; code: PrefixProblem };

/** An IPv6 address with an embedded IPv4 one is at most 45 characters, and "/128" follows. */
const maxPrefixLength = 49;

function networkOf(address: bigint, length: number, bits: number): bigint {
  const hostBits = BigInt(bits - length);
  return (address >> hostBits) << hostBits;
}

/** What was read lately: a document's prefixes are read when it is checked and again when judged. */
const lately = new Map<string, ParsedPrefix>();
/** Twice what a document may hold. */
const maxKept = 20_000;

/**
 * Reads a prefix in CIDR notation, strictly: no leading zeros, no missing octets, no zone, and
 * the length must be there. Host bits are kept and left to the caller to judge.
 */
export function parsePrefix(text: string): ParsedPrefix {
  if (text.length > maxPrefixLength) return { ok: false, code: problemOfLong(text) };
  let parsed = lately.get(text);
  if (parsed === undefined) {
    parsed = readPrefix(text);
    if (lately.size >= maxKept) lately.clear();
    lately.set(text, parsed);
  }
  return parsed;
}

function problemOfLong(text: string): PrefixProblem {
  return text.slice(0, maxPrefixLength).includes("%") ? "prefix-with-zone" : "prefix-malformed";
}

function readPrefix(text: string): ParsedPrefix {
  const problem = (code: PrefixProblem): ParsedPrefix => ({ ok: false, code });
  // The parser drops a zone silently, and a prefix with one means nothing outside its link.
  if (text.includes("%")) return problem("prefix-with-zone");
  const isV6 = text.includes(":");
  try {
    const parsed = isV6 ? new Address6(text) : new Address4(text);
    if (!text.includes("/")) return problem("prefix-without-length");
    const address = parsed.bigInt();
    const length = parsed.subnetMask;
    const network = networkOf(address, length, isV6 ? 128 : 32);
    return { ok: true, prefix: { family: isV6 ? 6 : 4, address, network, length } };
  } catch {
    // ip-address reports malformed text by throwing; nothing else in there can.
    return problem("prefix-malformed");
  }
}

/** Whether the address has bits set beyond the prefix length. */
export function hasHostBits(prefix: Prefix): boolean {
  return prefix.address !== prefix.network;
}

/** RFC 5952, 4.2: where the first of the longest runs of zero groups begins, and how long it is. */
function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start += 1) {
    let end = start;
    while (groups[end] === "0") end += 1;
    if (end - start > longest.length) longest = { start, length: end - start };
    start = end;
  }
  return longest;
}

/** An IPv6 address in the text of RFC 5952; a single zero group is written out. */
function formatV6(address: bigint): string {
  const digits = address.toString(16).padStart(32, "0");
  const groups = (digits.match(/.{4}/g) ?? []).map((group) => group.replace(/^0{1,3}/, ""));
  const { start, length } = longestZeroRun(groups);
  if (length < 2) return groups.join(":");
  return `${groups.slice(0, start).join(":")}::${groups.slice(start + length).join(":")}`;
}

/** Writes a prefix with its host bits in canonical text (RFC 5952 for IPv6) and its length. */
export function formatPrefix({ family, address, length }: Prefix): string {
  return `${family === 4 ? Address4.fromBigInt(address).correctForm() : formatV6(address)}/${length}`;
}

/** Writes the network of a prefix canonically (RFC 5952 for IPv6), e.g. "185.1.0.0/22". */
export function formatNetwork(prefix: Prefix): string {
  const address =
    prefix.family === 4
      ? Address4.fromBigInt(prefix.network).correctForm()
      : Address6.fromBigInt(prefix.network).correctForm();
  return `${address}/${prefix.length}`;
}
