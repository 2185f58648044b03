import { inject } from "vitest";
import { db } from "@/lib/platform/db/client";

/** What the run's setup hands to each test file. */
export type TestDatabase =
  | { engine: "pglite"; template: string }
  | { engine: "postgres"; server: string; template: string };

declare module "vitest" {
  export interface ProvidedContext {
    database: TestDatabase;
  }
}

/** The engine under test. Tests use `db()`, which opens an empty database of the file's own. */
export const engine = (): TestDatabase["engine"] => inject("database").engine;

/** Empties every table; for `beforeEach` where tests of a file must not see each other's rows. */
export async function clearDatabase(): Promise<void> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  // One statement, since references are checked at its end, and ten times as fast as TRUNCATE.
  const deletes = tables.map(({ name }) => `"from${name}" AS (DELETE FROM "${name}")`);
  await behindThePortalsBack(`WITH ${deletes.join(", ")} SELECT 1`);
}

/** Tables whose triggers refuse to change or delete a row. */
const keptTables = ["AuditEvent", "Revision", "RevisionCheck", "Decision", "DecisionRecord"];

/** Changes what is only ever added to, as the database's owner could: with the triggers taken away. */
export async function behindThePortalsBack(...statements: string[]): Promise<void> {
  const triggers = (change: "DISABLE" | "ENABLE") =>
    keptTables.map((table) =>
      db().$executeRawUnsafe(`ALTER TABLE "${table}" ${change} TRIGGER USER`),
    );
  await db().$transaction([
    ...triggers("DISABLE"),
    ...statements.map((statement) => db().$executeRawUnsafe(statement)),
    ...triggers("ENABLE"),
  ]);
}
