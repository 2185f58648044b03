import { type BuiltRoute, routeFor } from "./built";
import { formsOf, linksOf, type PageForm } from "./page-forms";
import type { Visitor } from "./visitor";

/** What somebody sees of the portal who follows every link. */
export interface Seen {
  /** Address and answer of each page, by the order in which they were found. */
  pages: Map<string, { status: number; pattern: string }>;
  forms: { pattern: string; page: string; form: PageForm }[];
  /** JSON documents that were given out, by address. */
  documents: Map<string, string>;
  /** Addresses that there was no more room for. */
  left: string[];
  /** Names of queries that links and forms use, by route. */
  queries: Map<string, Set<string>>;
}

interface Crawl {
  routes: readonly BuiltRoute[];
  from: readonly string[];
  instances: number;
  /** Addresses that are only looked at when they are in `from`. */
  skip: ReadonlySet<string>;
  /** Whether links are gone to. */
  follow?: boolean;
}

/** How many pages one person looks at, at most. */
const maxPages = 250;

/**
 * Follows links from the given addresses. Of pages that differ only by an id, a number or a token, so
 * many are looked at; of pages with the same changing segment, such as partners, eight times as many.
 */
export async function crawl(
  visitor: Visitor,
  { routes, from, instances, skip, follow = true }: Crawl,
): Promise<Seen> {
  const seen: Seen = {
    pages: new Map(),
    forms: [],
    documents: new Map(),
    left: [],
    queries: new Map(),
  };
  const counts = new Map<string, number>();
  const queue = [...from];
  const known = new Set(queue);
  const add = (path: string) => {
    if (!follow || known.has(path) || skip.has(path)) return;
    known.add(path);
    queue.push(path);
  };
  for (let path = queue.shift(); path; path = queue.shift()) {
    const route = routeFor(routes, path);
    if (!route) continue;
    noteQuery(seen, route, path);
    if (!takes(counts, shapeOf(path), instances) || !takes(counts, route.pattern, instances * 8)) {
      continue;
    }
    if (seen.pages.size >= maxPages) {
      seen.left.push(path);
      continue;
    }
    const { status, headers, text } = await visitor.get(path);
    seen.pages.set(path, { status, pattern: route.pattern });
    if (typeof headers.location === "string") add(ownPath(headers.location));
    const type = String(headers["content-type"]);
    if (status === 200 && type.includes("json")) seen.documents.set(path, text);
    if (!type.startsWith("text/html")) continue;
    for (const link of linksOf(text)) add(link);
    for (const form of formsOf(text, path)) {
      seen.forms.push({ pattern: route.pattern, page: path, form });
      if (form.method === "GET") noteNames(seen, routeFor(routes, form.path), form);
    }
  }
  return seen;
}

function takes(counts: Map<string, number>, key: string, most: number): boolean {
  const count = counts.get(key) ?? 0;
  counts.set(key, count + 1);
  return count < most;
}

/** The address without what only names an object, and with the names of its query alone. */
function shapeOf(path: string): string {
  const url = new URL(path, "http://localhost");
  const segments = url.pathname
    .split("/")
    .map((part) => (/^[\w-]*\d[\w-]*$|^.{24,}$/.test(part) ? "#" : part));
  return `${segments.join("/")}?${[...new Set(url.searchParams.keys())].sort()}`;
}

function ownPath(location: string): string {
  const url = new URL(location, "http://localhost");
  return url.hostname === "localhost" ? `${url.pathname}${url.search}` : "/";
}

function noteQuery(seen: Seen, route: BuiltRoute, path: string): void {
  const names = namesOf(seen, route);
  for (const name of new URL(path, "http://localhost").searchParams.keys()) names.add(name);
}

function noteNames(seen: Seen, route: BuiltRoute | null, form: PageForm): void {
  if (!route) return;
  for (const { name } of form.fields) namesOf(seen, route).add(name);
}

function namesOf({ queries }: Seen, { pattern }: BuiltRoute): Set<string> {
  const names = queries.get(pattern) ?? new Set<string>();
  queries.set(pattern, names);
  return names;
}
