import { highestAsn } from "@/lib/core/routing/asn";
import type { Path } from "@/lib/core/routing/path";
import type { Prefix } from "@/lib/core/routing/prefix";
import { scannedPrefix, scanPrefix } from "@/lib/core/routing/scan-prefix";
import { type BadPrefix, emptyFrame, type RawFrame } from "./frame";
import { asciiText, hashStart, hashStep, KnownTexts } from "./known-texts";

/*
 * The usual frame, read from its bytes in one pass: no string, no object of what nobody needs.
 * Whatever is unusual (another order of the outer fields, an escape, a letter that is not ASCII,
 * a nested value) ends the scan and is left to JSON.parse, so this must be right, not complete.
 */

const quote = 0x22;
const comma = 0x2c;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const colon = 0x3a;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const blank = 0x20;
const delete_ = 0x7f;

/** Thrown by nobody else: the frame is not of the usual kind. */
class Unusual extends Error {}
const unusual = new Unusual();

const texts = new KnownTexts();
const scanned = scannedPrefix();

const none: Uint8Array = new Uint8Array(0);
let bytes = none;
let at = 0;

function skipBlanks(): number {
  while (bytes[at] === blank) at++;
  return bytes[at] ?? 0;
}

function expect(wanted: number): void {
  if (skipBlanks() !== wanted) throw unusual;
  at++;
}

/** After an item of a list or an object: whether another follows. */
function follows(end: number): boolean {
  const code = skipBlanks();
  at++;
  if (code === comma) return true;
  if (code !== end) throw unusual;
  return false;
}

/** 1 for what a text may have here: printable ASCII but quote and backslash. */
const plain = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= blank && code < delete_ && code !== quote && code !== backslash ? 1 : 0,
);

/** Moves behind a text's closing quote and answers where the text begins. */
function skipText(): number {
  expect(quote);
  const all = bytes;
  const from = at;
  let i = from;
  while (plain[all[i] as number] === 1) i++;
  // Also undefined, behind the last byte.
  if (all[i] !== quote) throw unusual;
  at = i + 1;
  return from;
}

function readText(): string {
  expect(quote);
  const all = bytes;
  const from = at;
  let i = from;
  let hash = hashStart;
  for (; plain[all[i] as number] === 1; i++) hash = hashStep(hash, all[i] as number);
  if (all[i] !== quote) throw unusual;
  at = i + 1;
  return texts.of(all, from, i, hash);
}

/** How many digits stand here; none is unusual, as is a zero before others. */
function skipDigits(): number {
  const from = at;
  let digit = (bytes[at] as number) - zero;
  while (digit >= 0 && digit <= 9) digit = (bytes[++at] as number) - zero;
  if (at === from) throw unusual;
  return at - from;
}

function readInteger(highest: number): number {
  skipBlanks();
  const all = bytes;
  const from = at;
  let i = from;
  let value = 0;
  let digit = (all[i] as number) - zero;
  while (digit >= 0 && digit <= 9) {
    value = value * 10 + digit;
    digit = (all[++i] as number) - zero;
  }
  at = i;
  if (i === from || i - from > 10 || value > highest) throw unusual;
  if (i - from > 1 && all[from] === zero) throw unusual;
  return value;
}

/** Numbers of at most 15 digits are exact before and after the division, as JSON.parse has them. */
const maxDigits = 15;

function readNumber(): number {
  const negative = skipBlanks() === minus;
  if (negative) at++;
  const from = at;
  const whole = skipDigits();
  if (whole > 1 && bytes[from] === zero) throw unusual;
  let fraction = 0;
  if (bytes[at] === point) {
    at++;
    fraction = skipDigits();
  }
  if (whole + fraction > maxDigits) throw unusual;
  let value = 0;
  for (let i = from; i < at; i++) {
    if (i !== from + whole) value = value * 10 + (bytes[i] as number) - zero;
  }
  value /= 10 ** fraction;
  return negative ? -value : value;
}

/** The fields that are read, by the length of their name. */
const fields: readonly (readonly string[])[] = Object.assign(
  Array.from({ length: 14 }, (): readonly string[] => []),
  {
    4: ["peer", "host", "type", "path"],
    5: ["state"],
    8: ["peer_asn", "next_hop", "prefixes"],
    9: ["timestamp", "community"],
    11: ["withdrawals"],
    13: ["announcements"],
  },
);

function isAt(name: string, from: number): boolean {
  for (let i = 0; i < name.length; i++) {
    if (bytes[from + i] !== name.charCodeAt(i)) return false;
  }
  return true;
}

/** Reads a field's name and the colon; empty for a field that nobody needs. */
function readName(): string {
  const from = skipText();
  const names = fields[at - 1 - from];
  expect(colon);
  if (names === undefined) return "";
  for (const name of names) if (isAt(name, from)) return name;
  return "";
}

const readAsn = (): number => readInteger(highestAsn);

function readAsns(): number[] {
  expect(openList);
  const asns: number[] = [];
  if (skipBlanks() === closeList) at++;
  else {
    do asns.push(readAsn());
    while (follows(closeList));
  }
  return asns;
}

function readPath(): Path {
  expect(openList);
  const path: (number | readonly number[])[] = [];
  if (skipBlanks() === closeList) at++;
  else {
    do path.push(skipBlanks() === openList ? readAsns() : readAsn());
    while (follows(closeList));
  }
  return path;
}

function readCommunities(): number[] {
  expect(openList);
  const communities: number[] = [];
  if (skipBlanks() === closeList) at++;
  else {
    do {
      expect(openList);
      const high = readInteger(0xffff);
      expect(comma);
      communities.push(high * 0x10000 + readInteger(0xffff));
      expect(closeList);
    } while (follows(closeList));
  }
  return communities;
}

function readPrefixes(list: BadPrefix["list"], into: Prefix[], bad: BadPrefix[]): void {
  expect(openList);
  if (skipBlanks() === closeList) {
    at++;
    return;
  }
  do {
    const from = skipText();
    const end = at - 1;
    if (scanPrefix(bytes, from, end, scanned) !== null) {
      bad.push({ list, after: into.length, text: asciiText(bytes, from, end) });
      continue;
    }
    const { family, words: w, length } = scanned;
    const [first, second, third, last] = w as unknown as [number, number, number, number];
    into.push({ family, words: family === 4 ? [first] : [first, second, third, last], length });
  } while (follows(closeList));
}

function readAnnouncement(into: Prefix[], bad: BadPrefix[]): string | null {
  expect(openBrace);
  let nextHop: string | null = null;
  let hasPrefixes = false;
  do {
    const key = readName();
    if (key === "next_hop") nextHop = readText();
    else if (key === "prefixes" && !hasPrefixes) {
      hasPrefixes = true;
      readPrefixes("announced", into, bad);
    } else throw unusual;
  } while (follows(closeBrace));
  if (!hasPrefixes) throw unusual;
  return nextHop;
}

function readAnnouncements(frame: RawFrame): void {
  const announced: Prefix[] = [];
  frame.announced = announced;
  expect(openList);
  if (skipBlanks() === closeList) {
    at++;
    return;
  }
  frame.nextHop = readAnnouncement(announced, frame.badPrefixes);
  while (follows(closeList)) readAnnouncement(announced, frame.badPrefixes);
}

function skipScalar(): void {
  if (skipBlanks() === quote) skipText();
  else readNumber();
}

function readField(frame: RawFrame, key: string): void {
  switch (key) {
    case "timestamp":
      frame.timestamp = readNumber();
      return;
    case "peer":
      frame.peer = readText();
      return;
    case "peer_asn":
      frame.peerAsn = readText();
      return;
    case "host":
      frame.host = readText();
      return;
    case "type":
      frame.kind = readText();
      return;
    case "state":
      frame.state = readText();
      return;
    case "path":
      frame.path = readPath();
      return;
    case "community":
      frame.communities = readCommunities();
      return;
    case "announcements":
      readAnnouncements(frame);
      return;
    case "withdrawals":
      frame.withdrawn = [];
      readPrefixes("withdrawn", frame.withdrawn, frame.badPrefixes);
      return;
    default:
      skipScalar();
  }
}

function scan(): RawFrame {
  at = 0;
  expect(openBrace);
  if (readText() !== "type") throw unusual;
  expect(colon);
  if (readText() !== "ris_message") throw unusual;
  expect(comma);
  if (readText() !== "data") throw unusual;
  expect(colon);
  expect(openBrace);
  const frame = emptyFrame("ris_message");
  let seen = 0;
  do {
    const key = readName();
    // Of a field that comes twice JSON.parse takes the last.
    const bit = key === "announcements" ? 1 : key === "withdrawals" ? 2 : 0;
    if ((seen & bit) !== 0) throw unusual;
    seen |= bit;
    readField(frame, key);
  } while (follows(closeBrace));
  expect(closeBrace);
  // What may stand behind JSON is left to JSON.parse.
  if (at !== bytes.length) throw unusual;
  return frame;
}

/** Reads a usual frame; null for any other bytes, JSON or not. */
export function scanFrame(frame: Uint8Array): RawFrame | null {
  bytes = frame;
  try {
    return scan();
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  } finally {
    bytes = none;
  }
}
