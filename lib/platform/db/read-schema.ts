import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the schema is, one file a subject. */
const schemaFolder = "prisma/schema";

/** A file of the schema: its path from the project's root, and what it holds. */
export type SchemaFile = { path: string; content: string };

/** The schema's files in the order of their names. */
export function readSchema(): SchemaFile[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => join(schemaFolder, name))
    .map((path) => ({ path, content: readFileSync(path, "utf8") }));
}
