import { env } from "@/lib/platform/env/env";
import { type Connection, connectTo, createClient } from "./connect";
import type { PrismaClient } from "./generated/client";

/** A client, or the same inside a transaction: what queries and mutations take. */
export type Db = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

interface Opened {
  client: PrismaClient;
  connection: Connection;
}

// Kept on globalThis: in development a module is loaded again after each change, and the embedded
// folder may be open only once.
const kept = globalThis as typeof globalThis & { peeringPortalDatabase?: Opened };

/**
 * The process's one database client: PGlite in the data folder, or PostgreSQL when DATABASE_URL is
 * set. Nothing is opened before the first query.
 *
 * @throws when called while the app is being built: no page may read the database then.
 */
export function db(): PrismaClient {
  if (process.env.NEXT_PHASE === "phase-production-build") {
    throw new Error("The database was asked for during the build; make this page dynamic.");
  }
  if (!kept.peeringPortalDatabase) {
    const connection = connectTo(env());
    kept.peeringPortalDatabase = { client: createClient(connection), connection };
  }
  return kept.peeringPortalDatabase.client;
}

/** Closes the database if it is open; the next call of `db` opens it again. */
export async function closeDb(): Promise<void> {
  const opened = kept.peeringPortalDatabase;
  kept.peeringPortalDatabase = undefined;
  if (!opened) return;
  await opened.client.$disconnect();
  await opened.connection.close();
}
