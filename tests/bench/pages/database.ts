import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { migrate } from "@/lib/platform/db/migrate";
import { startPostgres } from "@/tests/support/postgres-server";

export type BenchDatabase = { url: string; remove: () => Promise<void> };

/** A migrated, empty database on TEST_DATABASE_URL's server, or on one that is started here. */
export async function makeDatabase(): Promise<BenchDatabase> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startPostgres();
  const name = `portal_bench_${randomBytes(4).toString("hex")}`;
  const url = new URL(server.url);
  url.pathname = name;
  await onServer(server.url, `CREATE DATABASE ${name}`);
  await migrate({ databaseUrl: url.href, dataDir: "" });
  return {
    url: url.href,
    remove: async () => {
      await onServer(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
