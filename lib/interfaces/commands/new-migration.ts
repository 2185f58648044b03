import "./environment";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EmbeddedAdapterFactory } from "@/lib/platform/db/embedded";
import { migrationsFolder } from "@/lib/platform/db/read-migrations";
import { openSchemaEngine } from "@/lib/platform/db/schema-engine";
import { exitOnError } from "./exit-on-error";

/**
 * `npm run migration:new -- <name>` writes the migration that leads from the last one to
 * prisma/schema/. Works on a shadow database in memory and touches no data.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const name = positionals[0] ?? "";

await exitOnError(async () => {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(
      "Give the migration a name in lower case, such as: npm run migration:new -- add_notes",
    );
  }
  const lock = join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) {
    mkdirSync(migrationsFolder, { recursive: true });
    writeFileSync(lock, 'provider = "postgresql"\n');
  }
  const engine = await openSchemaEngine(new EmbeddedAdapterFactory(null));
  const sql = await engine.diffToSchema();
  if (!sql) {
    console.log("The migrations already lead to the schema; nothing to write.");
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = join(migrationsFolder, `${stamp}_${name}`, "migration.sql");
  mkdirSync(join(file, ".."));
  writeFileSync(file, sql);
  console.log(`Wrote ${file}.`);
});
process.exit(0);
