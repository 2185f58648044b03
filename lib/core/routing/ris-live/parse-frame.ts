import { highestAsn } from "../asn";
import type { Path } from "../path";
import { emptyFrame, type RawAnnouncement, type RawFrame } from "./frame";

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

function announcementsOf(value: unknown): RawAnnouncement[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const announcements: RawAnnouncement[] = [];
  for (const item of value) {
    const prefixes = isObject(item) ? texts(item.prefixes) : null;
    if (prefixes === null) return null;
    announcements.push({ nextHop: text((item as Fields).next_hop), prefixes });
  }
  return announcements;
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
  frame.announcements = announcementsOf(data.announcements);
  frame.withdrawals = data.withdrawals === undefined ? [] : texts(data.withdrawals);
  frame.raw = text(data.raw);
  return frame;
}
