import { specialAsn } from "@/lib/core/network/special-asns";
import { collapsePath, type WirePath } from "./collapse-path";

/** What is wrong with a path by itself (check `path-clean` of the routing catalogue, section 3.2). */
export type PathProblem = "private-asn" | "reserved-asn" | "as-set" | "prepended" | "loop";

export interface PathFinding {
  readonly code: PathProblem;
  /** The ASN it is about; null for a set. */
  readonly asn: number | null;
}

/** The length that counts: prepending does not make a path longer, nor do sets. */
export function collapsedLength(path: WirePath): number {
  return collapsePath(path).length;
}

/** Everything wrong with a path, each code and ASN once, in wire order. */
export function checkPath(path: WirePath): PathFinding[] {
  const findings = new Map<string, PathFinding>();
  const add = (code: PathProblem, asn: number | null) =>
    findings.set(`${code} ${asn}`, { code, asn });
  const seen = new Set<number>();
  let before: number | null = null;
  for (const hop of path) {
    if (typeof hop !== "number") {
      // RFC 9774: sets must not be sent any more, of one member or many.
      add("as-set", null);
      before = null;
      continue;
    }
    const special = specialAsn(hop);
    if (special !== null) add(special.purpose === "private" ? "private-asn" : "reserved-asn", hop);
    if (hop === before) add("prepended", hop);
    else if (seen.has(hop)) add("loop", hop);
    seen.add(hop);
    before = hop;
  }
  return [...findings.values()];
}
