import { mkdirSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { lockFolder, type ReleaseFolder } from "./folder-lock";
import { FolderUnusableError } from "./folder-unusable-error";
import { withoutDetail } from "./without-detail";

/**
 * Prisma's way into PGlite in a folder. The folder is claimed and opened by the first query, so
 * that making a client costs nothing and a build opens nothing.
 */
export class EmbeddedAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "pglite-in-a-folder";
  private opened: Promise<{ database: PGlite; release: ReleaseFolder }> | null = null;

  /** @param folder null for a database in memory, which is gone when it is closed. */
  constructor(private readonly folder: string | null) {}

  async connect(): Promise<SqlDriverAdapter> {
    this.opened ??= open(this.folder).catch((error) => {
      this.opened = null;
      throw error;
    });
    const { database } = await this.opened;
    return withoutDetail(awaitScripts(await new PrismaPGlite(database).connect(), database));
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const database = await PGlite.create();
    const adapter = awaitScripts(await new PrismaPGlite(database).connect(), database);
    adapter.dispose = async () => {
      if (!database.closed) await database.close();
    };
    return adapter;
  }

  /** Closes the database, if open, and gives the folder back. */
  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = null;
    if (!opened) return;
    const { database, release } = await opened;
    await database.close();
    await release();
  }
}

async function open(folder: string | null) {
  if (folder === null) return { database: await PGlite.create(), release: async () => {} };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new FolderUnusableError(folder, error);
  }
  const release = await lockFolder(folder);
  try {
    return { database: await PGlite.create(folder), release };
  } catch (error) {
    await release();
    throw new FolderUnusableError(folder, error);
  }
}

/** The adapter starts a script without waiting for it, so that its error would reach nobody. */
function awaitScripts(adapter: SqlDriverAdapter, database: PGlite): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    await database.exec(script);
  };
  return adapter;
}
