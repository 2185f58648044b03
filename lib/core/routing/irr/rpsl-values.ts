import { parseAsn } from "@/lib/core/routing/asn";
import { type ReadPrefix, readPrefix } from "@/lib/core/routing/prefix";
import { maxSetNameLength } from "./set-reference";

/** Values of RPSL attributes (RFC 2622 section 2). */

const maxAsnLength = 24;
const maxPrefixLength = 64;

/**
 * An ASN as registries hold it: `AS64500`, lower case, leading zeros (old objects have them) or
 * asdot; null for anything else.
 */
export function rpslAsn(text: string): number | null {
  if (text.length > maxAsnLength || !/^AS[0-9]/i.test(text)) return null;
  return parseAsn(text.slice(2).replace(/^0+(?=\d)/, ""));
}

/**
 * A prefix as registries hold it: decimals may have leading zeros (`192.0.02.0/24`), IPv6 may be
 * written in full and in upper case.
 */
export function rpslPrefix(text: string): ReadPrefix {
  if (text.length > maxPrefixLength) return { ok: false, code: "malformed" };
  if (!/(?:^|[./])0\d/.test(text)) return readPrefix(text);
  const zeros = text.includes(":") ? /(\/)0+(?=\d)/ : /(^|[./])0+(?=\d)/g;
  return readPrefix(text.replace(zeros, "$1"));
}

/** The words of a list: separated by commas, blanks or both. */
export function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/**
 * A name in upper case, as all are compared; only ASCII folds, so that no other letter becomes one.
 * It is a copy, which does not keep the text it was cut from in memory (engines let a part of a
 * string point into the whole). What is too long to be a name is cut and marked: it equals none.
 */
export function keptName(text: string): string {
  const length = Math.min(text.length, maxSetNameLength);
  const codes = new Array<number>(length);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
  }
  return `${String.fromCharCode(...codes)}${text.length > length ? "…" : ""}`;
}
