import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One hash over the names and contents of files and folders, those absent left out. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow)) {
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** Whether the fingerprint kept in a file is the one given. */
export function isCurrent(file: string, expected: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === expected;
}

/** Prisma's client is left out: the schema it is made from counts instead. */
const generated = join("lib", "platform", "db", "generated");

function filesBelow(path: string): string[] {
  if (path === generated || !existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
