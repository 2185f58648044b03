import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { readMigrations } from "./read-migrations";
import { readSchema } from "./read-schema";

const filters = { externalTables: [], externalEnums: [] };

/** The engine on one database; close it when done. */
export interface SchemaEngine {
  /** Applies the migrations that the database has not seen; returns their names, oldest first. */
  applyMigrations: () => Promise<string[]>;
  /** The SQL that leads from what the migrations build to the schema; empty when they agree. */
  diffToSchema: () => Promise<string>;
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
  const schema = readSchema();
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  const opened: SqlDriverAdapter[] = [];
  const remember = async (adapter: Promise<SqlDriverAdapter>) => {
    opened.push(await adapter);
    return adapter;
  };
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => remember(factory.connect()),
    connectToShadowDb: () => remember(factory.connectToShadowDb()),
  });
  // The engine knows an adapter's error by its number only; the number is turned back here.
  const named = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      const id = /External error id#(\d+)/.exec(String(error))?.[1];
      throw (id && bound.errorRegistry.consumeError(Number(id))?.error) || error;
    });
  const engine = await named(bindings.SchemaEngine.new({ datamodels }, () => {}, bound));
  return {
    applyMigrations: async () => {
      const input = { migrationsList: readMigrations(), filters };
      return (await named(engine.applyMigrations(input))).appliedMigrationNames;
    },
    diffToSchema: async () => {
      const from = { tag: "migrations" as const, ...readMigrations() };
      const to = { tag: "schemaDatamodel" as const, files: schema };
      const diff = await named(engine.diff({ from, to, script: true, exitCode: null, filters }));
      return diff.stdout?.includes("This is an empty migration") ? "" : (diff.stdout ?? "");
    },
    close: async () => {
      for (const adapter of opened) await adapter.dispose();
    },
  };
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
