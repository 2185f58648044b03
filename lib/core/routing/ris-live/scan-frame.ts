import { highestAsn } from "../asn";
import type { Path } from "../path";
import { emptyFrame, type RawAnnouncement, type RawFrame } from "./frame";

/*
 * The usual frame, read in one pass without making an object of it. Whatever is unusual (another
 * order of the outer fields, an escape, a nested value that nobody needs) ends the scan and is
 * left to JSON.parse, so this needs to be right, not complete.
 */

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const open = 0x5b;
const close = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const backslash = 0x5c;
const blank = 0x20;

const start = /^\{"type": ?"ris_message", ?"data": ?\{/;
const hexadecimal = /[0-9A-Fa-f]*"/y;
const number = /-?(?:0|[1-9]\d{0,15})(?:\.\d{1,9})?(?=[,}\]])/y;

/** Thrown by nobody else: the frame is not of the usual kind. */
class Unusual extends Error {}
const unusual = new Unusual();

let line = "";
let at = 0;

function skipBlanks(): number {
  let i = at;
  let code = line.charCodeAt(i);
  while (code === blank) code = line.charCodeAt(++i);
  at = i;
  return code;
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

function readText(): string {
  const text = line;
  expect(quote);
  const from = at;
  let i = from;
  let code = text.charCodeAt(i);
  while (code !== quote) {
    // Also NaN, the end of the line.
    if (!(code >= blank) || code === backslash) throw unusual;
    code = text.charCodeAt(++i);
  }
  at = i + 1;
  return text.slice(from, i);
}

function readHexadecimal(): string {
  expect(quote);
  hexadecimal.lastIndex = at;
  if (!hexadecimal.test(line)) throw unusual;
  const from = at;
  at = hexadecimal.lastIndex;
  return line.slice(from, at - 1);
}

function readNumber(): number {
  skipBlanks();
  number.lastIndex = at;
  if (!number.test(line)) throw unusual;
  const from = at;
  at = number.lastIndex;
  return Number(line.slice(from, at));
}

/** An integer without sign; leading zeros are no JSON. */
function readInteger(highest: number): number {
  const text = line;
  let digit = skipBlanks() - 0x30;
  if (!(digit >= 0 && digit <= 9)) throw unusual;
  const from = at;
  let i = from;
  let value = 0;
  while (digit >= 0 && digit <= 9) {
    value = value * 10 + digit;
    digit = text.charCodeAt(++i) - 0x30;
  }
  at = i;
  if (i - from > 10 || value > highest) throw unusual;
  if (i - from > 1 && text.charCodeAt(from) === 0x30) throw unusual;
  return value;
}

function readList<T>(readItem: () => T): T[] {
  expect(open);
  const list: T[] = [];
  if (skipBlanks() === close) {
    at++;
    return list;
  }
  do list.push(readItem());
  while (follows(close));
  return list;
}

const readAsn = (): number => readInteger(highestAsn);
const readHop = (): number | number[] => (skipBlanks() === open ? readList(readAsn) : readAsn());
const readPath = (): Path => readList(readHop);
const readTexts = (): string[] => readList(readText);

function readCommunity(): number {
  expect(open);
  const high = readInteger(0xffff);
  expect(comma);
  const low = readInteger(0xffff);
  expect(close);
  return high * 0x10000 + low;
}

function readAnnouncement(): RawAnnouncement {
  expect(openBrace);
  const announcement: { nextHop: string | null; prefixes: string[] | null } = {
    nextHop: null,
    prefixes: null,
  };
  do {
    const key = readText();
    expect(colon);
    if (key === "next_hop") announcement.nextHop = readText();
    else if (key === "prefixes") announcement.prefixes = readTexts();
    else throw unusual;
  } while (follows(closeBrace));
  const { nextHop, prefixes } = announcement;
  if (prefixes === null) throw unusual;
  return { nextHop, prefixes };
}

function skipScalar(): void {
  if (skipBlanks() === quote) readText();
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
      frame.communities = readList(readCommunity);
      return;
    case "announcements":
      frame.announcements = readList(readAnnouncement);
      return;
    case "withdrawals":
      frame.withdrawals = readTexts();
      return;
    case "raw":
      frame.raw = readHexadecimal();
      return;
    default:
      skipScalar();
  }
}

function scan(): RawFrame {
  const head = start.exec(line);
  if (head === null) throw unusual;
  at = head[0].length;
  const frame = emptyFrame("ris_message");
  do {
    const key = readText();
    expect(colon);
    readField(frame, key);
  } while (follows(closeBrace));
  expect(closeBrace);
  // What may stand behind JSON is left to JSON.parse.
  if (at !== line.length) throw unusual;
  return frame;
}

/** Reads a usual frame; null for any other text, JSON or not. */
export function scanFrame(text: string): RawFrame | null {
  line = text;
  try {
    return scan();
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  } finally {
    line = "";
  }
}
