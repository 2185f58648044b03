import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { embeddedFolder } from "@/lib/platform/db/embedded-folder";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type Env, isLoopback } from "@/lib/platform/env/env";

/**
 * Fills an embedded database that is empty with the demonstration. Its accounts have passwords that
 * everybody knows, so it is never put into a PostgreSQL server or behind an open address.
 *
 * @throws when such accounts exist and the portal would be reached from elsewhere.
 */
export async function ensureDemo(db: PrismaClient, env: Env): Promise<string> {
  const known = await db.user.count({ where: { demo: true } });
  if (known > 0) {
    refuseOpenDemo(env);
    return "kept";
  }
  if (env.databaseUrl) return "none beside DATABASE_URL";
  if (!isLoopback(env.host)) {
    return "none: people elsewhere can reach this address. Make the first admin with npm run admin:create";
  }
  if ((await db.user.count()) > 0) return "none: there are people already";
  const { seedDemo } = await import("./story/seed-demo");
  const mark = unfinishedMark(env.dataDir);
  writeFileSync(mark, "");
  await seedDemo(db);
  rmSync(mark);
  return "made";
}

/**
 * Removes an embedded database whose demonstration was cut off while it was being made: nobody has
 * used it yet, and half a story would pass for a whole one. Call it before the database is opened.
 */
export function discardHalfDemo(dataDir: string): void {
  const mark = unfinishedMark(dataDir);
  if (!existsSync(mark)) return;
  rmSync(embeddedFolder(dataDir), { recursive: true, force: true });
  rmSync(mark);
}

const unfinishedMark = (dataDir: string) => join(dataDir, "demonstration-unfinished");

function refuseOpenDemo(env: Env): void {
  if (env.databaseUrl) {
    throw new Error(
      "This database holds demonstration accounts, whose passwords everybody knows; remove them before serving it.",
    );
  }
  if (!isLoopback(env.host)) {
    throw new Error(
      `The demonstration accounts have passwords that everybody knows, so HOST=${env.host} is refused. ` +
        "Use 127.0.0.1, or a DATA_DIR without them, or DATABASE_URL.",
    );
  }
}
