import type { ApplicationDocument } from "@/lib/core/requirements/document";

/** The lists of a declaration that are read page by page. */
export const declaredLists = ["locations", "sites", "prefixes"] as const;
export type DeclaredList = (typeof declaredLists)[number];

/** Entries on one page; of locations it is their connections, and a location is never parted. */
export const declaredOnPage = { locations: 25, sites: 50, prefixes: 100 } as const;

/** First and last (exclusive) position of the locations on each page; one page where there are none. */
export function locationPages(
  locations: readonly { readonly connections?: readonly unknown[] }[],
): [number, number][] {
  const most = declaredOnPage.locations;
  const pages: [number, number][] = [];
  let from = 0;
  let connections = 0;
  for (const [at, location] of locations.entries()) {
    const own = location.connections?.length ?? 0;
    if (at > from && (connections + own > most || at - from >= most)) {
      pages.push([from, at]);
      from = at;
      connections = 0;
    }
    connections += own;
  }
  pages.push([from, locations.length]);
  return pages;
}

const pointers: Readonly<Record<DeclaredList, RegExp>> = {
  locations: /^\/locations\/(\d{1,6})(?:\/|$)/,
  sites: /^\/traffic\/sites\/(\d{1,6})(?:\/|$)/,
  prefixes: /^\/routing\/prefixes\/(\d{1,6})(?:\/|$)/,
};

/** The list and the page on which what a JSON pointer names is read; null where it is on every page. */
export function declaredPage(
  document: Pick<ApplicationDocument, "locations">,
  pointer: string,
): { list: DeclaredList; page: number } | null {
  for (const list of declaredLists) {
    const row = pointers[list].exec(pointer)?.[1];
    if (row === undefined) continue;
    const at = Number(row);
    if (list !== "locations") return { list, page: Math.floor(at / declaredOnPage[list]) + 1 };
    const pages = locationPages(document.locations ?? []);
    const page = pages.findIndex(([from, to]) => at >= from && at < to);
    return { list, page: page < 0 ? pages.length : page + 1 };
  }
  return null;
}
