import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the migrations are, oldest first by name. */
export const migrationsFolder = "prisma/migrations";

/** The migrations as the schema engine takes them. */
export function readMigrations() {
  const names = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: migrationsFolder,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: read("migration_lock.toml") },
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: read(path, "migration.sql") },
      },
    })),
  };
}

const read = (...path: string[]) => readFileSync(join(migrationsFolder, ...path), "utf8");
