import { connectTo, type DatabasePlace } from "./connect";
import { openSchemaEngine } from "./schema-engine";

/**
 * Brings a database up to the newest migration. Returns the names of those applied now, oldest
 * first; none when it was up to date. Opens and closes its own connection.
 *
 * @throws FolderInUseError, FolderUnusableError, or the engine's error when a migration fails.
 */
export async function migrate(place: DatabasePlace): Promise<string[]> {
  const connection = connectTo(place);
  try {
    const engine = await openSchemaEngine(connection.factory);
    try {
      return await engine.applyMigrations();
    } finally {
      await engine.close();
    }
  } finally {
    await connection.close();
  }
}
