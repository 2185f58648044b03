import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { closeDb } from "@/lib/platform/db/client";

/**
 * Before each integration test file: a migrated, empty database of its own on the engine under
 * test. `db()` then opens it; it goes when the file ends.
 */
const database = inject("database");
const dataDir = mkdtempSync(join(tmpdir(), "portal-test-"));
process.env.DATA_DIR = dataDir;
process.env.DATABASE_URL = "";

if (database.engine === "pglite") {
  cpSync(database.template, dataDir, { recursive: true });
} else {
  const { server, template } = database;
  const name = `portal_test_${randomBytes(6).toString("hex")}`;
  const url = new URL(server);
  url.pathname = name;
  process.env.DATABASE_URL = url.href;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  afterAll(() => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`));
}

// Registered last, so it runs first: closed before the database goes.
afterAll(async () => {
  await closeDb();
  rmSync(dataDir, { recursive: true, force: true });
});

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
