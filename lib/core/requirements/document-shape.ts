import type { z } from "zod";
import type { Steps } from "@/lib/core/steps/steps";
import {
  type ApplicationDocument,
  applicationDocumentSchema,
  maxEntries,
  maxMeasurements,
} from "./document";

export type Shape =
  | { success: true; data: ApplicationDocument }
  | { success: false; issues: z.core.$ZodIssue[] };

type Entry = Record<string, unknown>;
const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const { shape } = applicationDocumentSchema;

/** The long lists of a document: what holds each, its schema and how many entries it takes. */
const longLists = [
  {
    holder: null,
    key: "locations",
    schema: shape.locations.unwrap(),
    most: maxEntries.locations,
    piece: 10,
  },
  {
    holder: "traffic",
    key: "sites",
    schema: shape.traffic.unwrap().shape.sites.unwrap(),
    most: maxEntries.sites,
    piece: 1000,
  },
  {
    holder: "routing",
    key: "prefixes",
    schema: shape.routing.unwrap().shape.prefixes.unwrap(),
    most: maxEntries.prefixes,
    piece: 1000,
  },
  {
    holder: null,
    key: "measurements",
    schema: shape.measurements.unwrap(),
    most: maxMeasurements,
    piece: 1000,
  },
] as const;

/**
 * Checks a document against its schema, long lists piece by piece: 100,000 measurements at once would keep
 * everybody waiting. Finds what the schema finds, of long lists after the rest.
 */
export function* shapeSteps(root: unknown): Steps<Shape> {
  if (!isEntry(root)) return whole(root);
  const bare: Entry = { ...root };
  const issues: z.core.$ZodIssue[] = [];
  const read: { holder: string | null; key: string; entries: unknown[] }[] = [];
  for (const { holder, key, schema, most, piece } of longLists) {
    const parent = holder === null ? bare : Object.hasOwn(bare, holder) ? bare[holder] : null;
    if (!isEntry(parent) || !Object.hasOwn(parent, key)) continue;
    const list = parent[key];
    // A list longer than it may be is left to the schema, which says so.
    if (!Array.isArray(list) || list.length <= piece || list.length > most) continue;
    const path = holder === null ? [key] : [holder, key];
    const entries: unknown[] = [];
    for (let at = 0; at < list.length; at += piece) {
      const part = schema.safeParse(list.slice(at, at + piece));
      yield;
      if (part.success) for (const entry of part.data) entries.push(entry);
      else for (const issue of part.error.issues) issues.push(moved(issue, path, at));
    }
    read.push({ holder, key, entries });
    if (holder === null) bare[key] = [];
    else bare[holder] = { ...(bare[holder] as Entry), [key]: [] };
  }
  const rest = applicationDocumentSchema.safeParse(bare);
  yield;
  if (!rest.success) return { success: false, issues: [...rest.error.issues, ...issues] };
  if (issues.length > 0) return { success: false, issues };
  for (const { holder, key, entries } of read) {
    const data = rest.data as Entry;
    (holder === null ? data : (data[holder] as Entry))[key] = entries;
  }
  return rest;
}

/** An issue of a piece, as one of the document. */
function moved(issue: z.core.$ZodIssue, path: string[], by: number): z.core.$ZodIssue {
  const [at, ...rest] = issue.path;
  return { ...issue, path: [...path, Number(at) + by, ...rest] };
}

function whole(root: unknown): Shape {
  const read = applicationDocumentSchema.safeParse(root);
  return read.success ? read : { success: false, issues: read.error.issues };
}
