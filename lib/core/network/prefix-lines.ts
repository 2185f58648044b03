import { formatPrefix, parsePrefix } from "./prefix";
import { jsonPrefixes } from "./prefix-json";
import type { PrefixLine } from "./prefix-line";

export type ReadPrefixLines = {
  /** Whether it is a router's or a tool's configuration rather than a list. */
  configuration: boolean;
  found: PrefixLine[];
  /** Lines that hold an address but no network that could be taken. */
  unread: { line: number; text: string }[];
  /** Lines that hold no address, or deny one. */
  others: { line: number; text: string }[];
};

/** Longest line in which prefixes are looked for, in characters. */
const maxLineLength = 2000;

const v4 = "\\d{1,3}(?:\\.\\d{1,3}){3}";
const cidr = new RegExp(
  `(?<![\\w.:/])(?:${v4}|[0-9a-f]{0,4}:[0-9a-f:.]{1,45})/\\d{1,3}(?![\\w./])`,
  "gi",
);
/** `network 192.0.2.0 mask 255.255.255.0`, `ip route …`, `permit ip host … host …`, or the two alone. */
const withMask = new RegExp(
  `(?:^|\\s)(${v4})\\s+(?:mask\\s+|host\\s+|netmask\\s+)?(${v4})(?=[\\s,;]|$)`,
  "i",
);
/** Huawei's way: `192.0.2.0 24`. */
const withLength = new RegExp(
  `(?:^|permit\\s+)(${v4}|[0-9a-f]{0,4}:[0-9a-f:.]{1,45})\\s+(\\d{1,3})(?=[\\s,;]|$)`,
  "i",
);
const address = new RegExp(`(?<![\\w.])${v4}(?![\\w.])|[0-9a-f]{1,4}::?[0-9a-f:]{2}`, "i");

const configurationWords =
  /\b(?:prefix-list|prefix-set|ip-prefix|route-filter|route-filter-list|access-list|policy-options|routing-options|router bgp|routing filter|address-family)\b|^\s*(?:network|route|ip route|prefix) |[=:]\s?\[|^\s*(?:\{ ?")/im;

const denies = /\bdeny\b|^(?:no|undo|delete)\s/i;
/** `ge 24`, `greater-equal 24`, `{24,32}`, `prefix-length-range /24-/32`. */
const atLeast =
  /\bge (\d{1,3})|greater-equal (\d{1,3})|\{(\d{1,3}),\d{1,3}\}|prefix-length-range \/(\d{1,3})|through-length (\d{1,3})/i;

/**
 * Finds the prefixes in what engineers keep them in: a plain list, `prefix class`, Cisco `ip prefix-list`,
 * `network … mask …`, Junos `set policy-options prefix-list`, BIRD's lists and all outputs of bgpq4. Of a line that denies
 * prefixes none is taken. Pure; work grows with the length of the text.
 */
export function readPrefixLines(text: string): ReadPrefixLines {
  const plain = text.replace(/^\uFEFF/, "");
  const fromJson = jsonPrefixes(plain);
  if (fromJson) return { configuration: true, found: fromJson, unread: [], others: [] };
  const read: ReadPrefixLines = {
    configuration: configurationWords.test(plain.slice(0, 20_000)),
    found: [],
    unread: [],
    others: [],
  };
  for (const [index, line] of plain.split(/\r\n|\r|\n/).entries()) readLine(line, index + 1, read);
  return read;
}

function readLine(text: string, line: number, read: ReadPrefixLines): void {
  const whole = text.trim();
  if (whole === "") return;
  if (whole.length > maxLineLength) {
    read.unread.push({ line, text });
    return;
  }
  // What stands behind a comment's sign is nobody's prefix.
  const said = whole.replace(/(?:^|\s)(?:#|!|\/\/|--|%).*$/, "").replaceAll("\\/", "/");
  const prefixes = denies.test(said) ? [] : prefixesOf(said);
  const within = atLeast.exec(said)?.slice(1).find(Boolean);
  for (const prefix of prefixes) {
    const rest = prefixes.length === 1 && !read.configuration ? restOf(said, prefix) : "";
    const length = Number(prefix.split("/")[1]);
    const onlyWithin = within !== undefined && Number(within) > length ? Number(within) : null;
    read.found.push({ line, text, prefix, rest, onlyWithin });
  }
  if (prefixes.length > 0) return;
  const unread = address.test(said) && !denies.test(said);
  (unread ? read.unread : read.others).push({ line, text });
}

function prefixesOf(said: string): string[] {
  const written = said.match(cidr);
  if (written) return written;
  const masked = withMask.exec(said);
  const length = masked ? lengthOfMask(masked[2] ?? "") : null;
  if (masked && length !== null) return [`${masked[1]}/${length}`];
  const spaced = withLength.exec(said);
  return spaced ? [`${spaced[1]}/${spaced[2]}`] : [];
}

/** What a plain list has behind a prefix. */
function restOf(said: string, prefix: string): string {
  if (!said.startsWith(prefix)) return "";
  const rest = said.slice(prefix.length);
  return rest
    .replace(/^[\s,;|:–-]+/, "")
    .replace(/[,;]$/, "")
    .trim();
}

/** The length of a netmask, or of a wildcard mask; null when it is neither. */
function lengthOfMask(mask: string): number | null {
  const octets = mask.split(".").map(Number);
  if (octets.some((octet) => octet > 255)) return null;
  const bits = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  for (const each of [bits, 2 ** 32 - 1 - bits]) {
    const hostBits = Math.log2(2 ** 32 - each);
    if (Number.isInteger(hostBits)) return 32 - hostBits;
  }
  return null;
}

/** The prefix as the portal writes it; as it was where it is none. */
export function canonicalPrefix(text: string): string {
  const parsed = parsePrefix(text.trim());
  return parsed.ok ? formatPrefix(parsed.prefix) : text.trim();
}
