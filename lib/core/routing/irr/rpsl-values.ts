import { parseAsn } from "../asn";
import { type ReadPrefix, readPrefix } from "../prefix";
import { longestSetName } from "./set-reference";

/** Values of RPSL attributes (RFC 2622 section 2). */

const longestAsn = 24;
const longestPrefix = 64;

/**
 * An ASN as registries hold it: `AS64500`, lower case, leading zeros (old objects have them) or
 * asdot; null for anything else.
 */
export function rpslAsn(text: string): number | null {
  if (text.length > longestAsn || !/^AS[0-9]/i.test(text)) return null;
  return parseAsn(text.slice(2).replace(/^0+(?=\d)/, ""));
}

/**
 * A prefix as registries hold it: decimals may have leading zeros (`192.0.02.0/24`), IPv6 may be
 * written in full and in upper case.
 */
export function rpslPrefix(text: string): ReadPrefix {
  if (text.length > longestPrefix) return { ok: false, code: "malformed" };
  if (!/(?:^|[./])0\d/.test(text)) return readPrefix(text);
  const zeros = text.includes(":") ? /(\/)0+(?=\d)/ : /(^|[./])0+(?=\d)/g;
  return readPrefix(text.replace(zeros, "$1"));
}

/** The words of a list: separated by commas, blanks or both. */
export function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/**
 * A copy that does not keep the text it was cut from in memory (engines let a part of a string
 * point into the whole); upper case, as all names are compared. What is too long to be a name is
 * cut and marked, so that it equals none.
 */
export function keptName(text: string): string {
  const folded = (
    text.length > longestSetName ? `${text.slice(0, longestSetName)}…` : text
  ).toUpperCase();
  const codes = new Array<number>(folded.length);
  for (let i = 0; i < folded.length; i++) codes[i] = folded.charCodeAt(i);
  return String.fromCharCode(...codes);
}
