import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/platform/db/migrate";

/** Once per run: a folder with a migrated embedded database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => void> {
  const template = mkdtempSync(join(tmpdir(), "portal-pglite-"));
  await migrate({ databaseUrl: null, dataDir: template });
  project.provide("database", { engine: "pglite", template });
  return () => rmSync(template, { recursive: true, force: true });
}
