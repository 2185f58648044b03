import type { Prefix } from "@/lib/core/routing/prefix";
import { keptName, listOf, rpslAsn, rpslPrefix } from "./rpsl-values";
import { isAsAny, parseSetReference, parseSource } from "./set-reference";

/** What a registry says an as-set holds: ASNs, and names of sets (with `SRC::` where written so). */
export interface SetMembers {
  readonly asns: readonly number[];
  readonly sets: readonly string[];
}

export interface AsSetObject extends SetMembers {
  readonly class: "as-set";
  readonly source: string;
  readonly name: string;
  /** Maintainers whose ASNs may join by `member-of`; "ANY" lets everybody in. */
  readonly mbrsByRef: readonly string[];
}

export interface AutNumObject {
  readonly class: "aut-num";
  readonly source: string;
  readonly asn: number;
  readonly memberOf: readonly string[];
  readonly maintainers: readonly string[];
}

export interface RouteObject {
  readonly class: "route" | "route6";
  readonly source: string;
  readonly prefix: Prefix;
  readonly origin: number;
}

export type RpslObject = AsSetObject | AutNumObject | RouteObject;

export type ObjectProblem =
  | "malformed-source"
  | "malformed-name"
  | "malformed-prefix"
  | "host-bits"
  | "wrong-family"
  | "malformed-origin";

export type ReadObject = { ok: true; object: RpslObject } | { ok: false; code: ObjectProblem };

/** The attributes each class is read for; everything else in an object is passed over. */
export const attributesRead: Readonly<Record<RpslObject["class"], readonly string[]>> = {
  "as-set": ["as-set", "members", "mbrs-by-ref", "source"],
  "aut-num": ["aut-num", "member-of", "mnt-by", "source"],
  route: ["route", "origin", "source"],
  route6: ["route6", "origin", "source"],
};

/** Lines of each attribute, comments gone; an attribute that stands twice has the lines of both. */
export type AttributeLines = ReadonlyMap<string, readonly string[]>;

/** An attribute that may stand once only: written twice it is no value at all. */
function single(lines: AttributeLines, name: string): string {
  return (lines.get(name) ?? []).join(" ").trim();
}

function names(lines: AttributeLines, name: string): string[] {
  return (lines.get(name) ?? []).flatMap(listOf).map(keptName);
}

/**
 * The members of a set as a list of words: what is an ASN is one, everything else is the name of
 * a set. A word that is neither is kept as a name, so that it is told as missing and not lost.
 */
export function membersOf(lines: readonly string[]): SetMembers {
  const asns: number[] = [];
  const sets: string[] = [];
  for (const line of lines) {
    for (const word of listOf(line)) {
      const asn = rpslAsn(word);
      if (asn === null) sets.push(keptName(word));
      else asns.push(asn);
    }
  }
  return { asns, sets };
}

function readAsSet(lines: AttributeLines, source: string): ReadObject {
  const named = parseSetReference(single(lines, "as-set"));
  if (named === null || named.source !== null || isAsAny(named.name)) {
    return { ok: false, code: "malformed-name" };
  }
  const members = membersOf(lines.get("members") ?? []);
  const name = keptName(named.name);
  const mbrsByRef = names(lines, "mbrs-by-ref");
  return { ok: true, object: { class: "as-set", source, name, ...members, mbrsByRef } };
}

function readAutNum(lines: AttributeLines, source: string): ReadObject {
  const asn = rpslAsn(single(lines, "aut-num"));
  if (asn === null) return { ok: false, code: "malformed-name" };
  const memberOf = names(lines, "member-of");
  const maintainers = names(lines, "mnt-by");
  return { ok: true, object: { class: "aut-num", source, asn, memberOf, maintainers } };
}

function readRoute(kind: "route" | "route6", lines: AttributeLines, source: string): ReadObject {
  const read = rpslPrefix(single(lines, kind));
  if (!read.ok) {
    return { ok: false, code: read.code === "malformed" ? "malformed-prefix" : read.code };
  }
  const { prefix } = read;
  if ((prefix.family === 4) !== (kind === "route")) return { ok: false, code: "wrong-family" };
  const origin = rpslAsn(single(lines, "origin"));
  if (origin === null) return { ok: false, code: "malformed-origin" };
  return { ok: true, object: { class: kind, source, prefix, origin } };
}

/** Reads an object from the lines of its attributes; says why when it is refused. */
export function readObject(kind: RpslObject["class"], lines: AttributeLines): ReadObject {
  const source = parseSource(single(lines, "source"));
  if (source === null) return { ok: false, code: "malformed-source" };
  const kept = keptName(source);
  if (kind === "as-set") return readAsSet(lines, kept);
  if (kind === "aut-num") return readAutNum(lines, kept);
  return readRoute(kind, lines, kept);
}
