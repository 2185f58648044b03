import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const SCHEMA = "prisma/schema.prisma";
const MIGRATIONS = "prisma/migrations";
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The engine on one database; close it when done. */
export interface SchemaEngine {
  engine: bindings.SchemaEngine;
  /** Ends the connections that the engine opened, which it leaves open by itself. */
  close: () => Promise<void>;
}

/**
 * Prisma's schema engine as WASM, on the adapter given. The native engine is downloaded from a host
 * that not every machine reaches; this one comes from npm and speaks to PGlite too.
 */
export async function openSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  await loadEngine();
  const opened: SqlDriverAdapter[] = [];
  const remember = async (adapter: Promise<SqlDriverAdapter>) => {
    opened.push(await adapter);
    return adapter;
  };
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[SCHEMA, readFileSync(SCHEMA, "utf8")]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory({
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: () => remember(factory.connect()),
      connectToShadowDb: () => remember(factory.connectToShadowDb()),
    }),
  );
  const close = async () => {
    for (const adapter of opened) await adapter.dispose();
  };
  return { engine, close };
}

/** Applies the migrations that the database has not seen; returns their names, oldest first. */
export async function applyMigrations({ engine }: SchemaEngine): Promise<string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(),
    filters: NO_FILTERS,
  });
  return appliedMigrationNames;
}

/** The SQL that leads from what the migrations build to the schema; empty when they agree. */
export async function diffToSchema({ engine }: SchemaEngine): Promise<string> {
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...readMigrations() },
    to: {
      tag: "schemaDatamodel",
      files: [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }],
    },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  const sql = stdout ?? "";
  return sql.includes("This is an empty migration") ? "" : sql;
}

// Kept on globalThis: the bindings hold one instance per process, and this file may be loaded twice.
const kept = globalThis as typeof globalThis & { schemaEngineLoaded?: Promise<void> };

/** The package imports its .wasm as a module, which Node does not offer: this does it by hand. */
function loadEngine(): Promise<void> {
  kept.schemaEngineLoaded ??= (async () => {
    const require = createRequire(import.meta.url);
    const script = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const { instance } = await WebAssembly.instantiate(
      readFileSync(script.replace(/\.js$/, ".wasm")),
      { "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports },
    );
    bindings.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return kept.schemaEngineLoaded;
}

function readMigrations() {
  const directories = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS,
    shadowDbInitScript: "",
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(MIGRATIONS, "migration_lock.toml"), "utf8"),
    },
    migrationDirectories: directories.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(join(MIGRATIONS, path, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}
