import { isDeepStrictEqual } from "node:util";
import type { ApplicationDocument } from "@/lib/requirements/document";

/** A part of the document in which an import would change something, with how much there is. */
export type ImportChange = {
  part:
    | "partner"
    | "contacts"
    | "locations"
    | "connections"
    | "traffic"
    | "sites"
    | "routing"
    | "prefixes"
    | "measurements";
  /** Entries before and after, for lists. */
  before: number | null;
  after: number | null;
};

const lists = {
  contacts: (document: ApplicationDocument) => document.contacts,
  locations: (document: ApplicationDocument) => document.locations?.map(({ metro }) => metro),
  connections: (document: ApplicationDocument) =>
    document.locations?.flatMap(({ metro, connections = [] }) =>
      connections.map((connection) => ({ ...connection, metro })),
    ),
  sites: (document: ApplicationDocument) => document.traffic?.sites,
  prefixes: (document: ApplicationDocument) => document.routing?.prefixes,
  measurements: (document: ApplicationDocument) => document.measurements,
} as const;

/** What would be different if the second document took the first one's place. */
export function importChanges(
  before: ApplicationDocument,
  after: ApplicationDocument,
): ImportChange[] {
  const changes: ImportChange[] = [];
  const single = (part: ImportChange["part"], a: unknown, b: unknown) => {
    if (!isDeepStrictEqual(a, b)) changes.push({ part, before: null, after: null });
  };
  const list = (part: keyof typeof lists) => {
    const a = lists[part](before) ?? [];
    const b = lists[part](after) ?? [];
    if (!isDeepStrictEqual(a, b)) changes.push({ part, before: a.length, after: b.length });
  };
  single("partner", before.partner, after.partner);
  list("contacts");
  list("locations");
  list("connections");
  single("traffic", before.traffic?.peakMbps, after.traffic?.peakMbps);
  list("sites");
  single("routing", { ...before.routing, prefixes: 0 }, { ...after.routing, prefixes: 0 });
  list("prefixes");
  list("measurements");
  return changes;
}
