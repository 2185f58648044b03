import { findMetro } from "@/lib/core/edges/find-metro";
import type { Addition } from "@/lib/core/requirements/what-if/additions";

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** How an address names an addition: "location:Oslo" or "link:Oslo". */
export function additionKey({ kind, metro }: Pick<Addition, "kind" | "metro">): string {
  return `${kind}:${metro}`;
}

/** The query of an address that names an addition, with its question mark. */
export function additionQuery(addition: Pick<Addition, "kind" | "metro">): string {
  return `?${new URLSearchParams({ add: additionKey(addition) })}`;
}

/**
 * Reads the addition of an address; null where it names none. A new location takes over the
 * hand-offs of the sites it is nearest to, unless the address says `keep=1`.
 */
export function readAddition({ add, keep }: SearchParams): Addition | null {
  if (typeof add !== "string") return null;
  const colon = add.indexOf(":");
  const kind = add.slice(0, colon);
  const metro = findMetro(add.slice(colon + 1))?.metro;
  if (metro === undefined) return null;
  if (kind === "link") return { kind, metro };
  return kind === "location" ? { kind, metro, handsOver: keep !== "1" } : null;
}
