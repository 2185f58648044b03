import { highestAsn } from "@/lib/core/routing/asn";
import type { Path } from "@/lib/core/routing/path";
import { type Prefix, readPrefix } from "@/lib/core/routing/prefix";
import { type BadPrefix, emptyFrame, type RawFrame } from "./frame";

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const isAsn = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= highestAsn;

function pathOf(value: unknown): Path | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const fits = value.every((hop) => isAsn(hop) || (Array.isArray(hop) && hop.every(isAsn)));
  return fits ? value : null;
}

const isHalf = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff;

function communitiesOf(value: unknown): number[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const communities: number[] = [];
  for (const pair of value) {
    if (!Array.isArray(pair) || pair.length !== 2 || !pair.every(isHalf)) return null;
    communities.push((pair[0] as number) * 0x10000 + (pair[1] as number));
  }
  return communities;
}

const texts = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? value : null;

/** Reads texts as prefixes into `into`; false when it is no list of texts. */
function readPrefixes(
  value: unknown,
  list: BadPrefix["list"],
  into: Prefix[],
  bad: BadPrefix[],
): boolean {
  const prefixes = texts(value);
  for (const text of prefixes ?? []) {
    const read = readPrefix(text);
    if (read.ok) into.push(read.prefix);
    else bad.push({ list, after: into.length, text });
  }
  return prefixes !== null;
}

function readWithdrawals(value: unknown, frame: RawFrame): void {
  if (value === undefined) return;
  const withdrawn: Prefix[] = [];
  const whole = readPrefixes(value, "withdrawn", withdrawn, frame.badPrefixes);
  frame.withdrawn = whole ? withdrawn : null;
}

function readAnnouncements(value: unknown, frame: RawFrame): void {
  if (value === undefined) return;
  const announced: Prefix[] = [];
  frame.announced = null;
  if (!Array.isArray(value)) return;
  for (const item of value) {
    if (!isObject(item)) return;
    if (!readPrefixes(item.prefixes, "announced", announced, frame.badPrefixes)) return;
  }
  frame.announced = announced;
  frame.nextHop = text((value[0] as Fields | undefined)?.next_hop);
}

/** "64500" as the service sends it, or a number; other values are kept to be refused. */
function asnText(value: unknown): string | null {
  return typeof value === "number" ? String(value) : text(value);
}

/** Reads a frame by JSON.parse, whatever its layout; null when it is not JSON of an object. */
export function parseFrame(line: string): RawFrame | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(parsed) || typeof parsed.type !== "string") return null;
  const frame = emptyFrame(parsed.type);
  const { data } = parsed;
  if (!isObject(data)) return frame;
  frame.kind = text(data.type);
  frame.timestamp = typeof data.timestamp === "number" ? data.timestamp : null;
  frame.host = text(data.host);
  frame.peer = text(data.peer);
  frame.peerAsn = asnText(data.peer_asn);
  frame.state = text(data.state);
  frame.path = pathOf(data.path);
  frame.communities = communitiesOf(data.community);
  readAnnouncements(data.announcements, frame);
  readWithdrawals(data.withdrawals, frame);
  return frame;
}
