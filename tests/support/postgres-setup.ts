import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/platform/db/migrate";
import { startPostgres } from "./postgres-server";

/**
 * Once per run: a PostgreSQL server, TEST_DATABASE_URL's or one started here, with a migrated
 * database that each test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startPostgres();
  const template = `portal_template_${randomBytes(4).toString("hex")}`;
  const url = new URL(server.url);
  url.pathname = template;
  await run(server.url, `CREATE DATABASE ${template}`);
  await migrate({ databaseUrl: url.href, dataDir: "" });
  project.provide("database", { engine: "postgres", server: server.url, template });
  return async () => {
    await run(server.url, `DROP DATABASE ${template} WITH (FORCE)`);
    await server.stop();
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
