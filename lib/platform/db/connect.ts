import type { PrismaPg } from "@prisma/adapter-pg";
import { EmbeddedAdapterFactory } from "./embedded";
import { embeddedFolder } from "./embedded-folder";
import { PrismaClient } from "./generated/client";
import { postgresAdapter } from "./postgres";
import { withoutArguments } from "./without-arguments";

/** Where the database is: a PostgreSQL server, or null for PGlite inside the data folder. */
export interface DatabasePlace {
  databaseUrl: string | null;
  dataDir: string;
}

/** An adapter for Prisma's client and schema engine alike, and the way to close what it opened. */
export interface Connection {
  factory: PrismaPg | EmbeddedAdapterFactory;
  close: () => Promise<void>;
}

/** Prepares the way to the database; opens nothing yet. */
export function connectTo({ databaseUrl, dataDir }: DatabasePlace): Connection {
  if (databaseUrl) {
    return { factory: postgresAdapter(databaseUrl), close: async () => {} };
  }
  const factory = new EmbeddedAdapterFactory(embeddedFolder(dataDir));
  return { factory, close: () => factory.close() };
}

/** A Prisma client on a connection; connects with its first query. */
export function createClient({ factory }: Connection): PrismaClient {
  const client = new PrismaClient({
    adapter: factory,
    // No source lines in messages.
    errorFormat: "minimal",
    // PGlite runs one transaction at a time: the others wait in line, longer than Prisma's two seconds.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return withoutArguments(client);
}
