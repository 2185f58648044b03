import { discardHalfDemo, ensureDemo } from "@/lib/interfaces/demo/seed-embedded";
import { type Env, readServerEnv } from "@/lib/platform/env/env";
import { keptSecret } from "@/lib/platform/secret/embedded-secret";
import { ensureBuild } from "./build";
import { checkPort, claimDataFolder } from "./claim";
import { ensureClient } from "./client";
import { Progress } from "./progress";
import { serve } from "./serve";

/**
 * Brings the portal from whatever state it is in to serving, and serves until told to stop.
 *
 * @returns the exit code.
 * @throws an error whose message is a sentence for the person who started it.
 */
export async function runPortal(mode: "start" | "dev"): Promise<number> {
  const read = readServerEnv();
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const { env } = read;
  await checkPort(env.host, env.port);
  await claimDataFolder(env.dataDir);
  discardHalfDemo(env.dataDir);

  const progress = new Progress(mode === "start" ? 5 : 4);
  await progress.step("Database client", ensureClient);
  await progress.step("Database", () => migrateDatabase(env));
  let demonstration = "";
  await progress.step("Demonstration data", async () => {
    demonstration = await demonstrate(env);
    return demonstration;
  });
  if (mode === "start") await progress.step("App", ensureBuild);

  const demoPeeringDb = await startDemoPeeringDb(env);
  const demoSignIn = ["made", "kept"].includes(demonstration) ? await startDemoSignIn() : null;
  const demoRegistry = await startDemoRegistry(env);
  const secret = env.authSecret ?? keptSecret(env.dataDir);
  const serverEnv = {
    HOST: env.host,
    PORT: String(env.port),
    DATA_DIR: env.dataDir,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    PORTAL_URL: env.publicUrl,
    NEXTAUTH_URL: env.publicUrl,
    ...(demoPeeringDb && { PEERINGDB_URL: demoPeeringDb.url, PEERINGDB_DEMO: "1" }),
    ...demoSignIn,
    ...(demoRegistry && { RDAP_BOOTSTRAP_URL: demoRegistry.bootstrapUrl }),
  };
  await progress.step("Server", () => `starting on ${env.host}, port ${env.port}`);
  return serve(mode, env, serverEnv, () => {
    console.log(`\nThe portal is ready: ${env.publicUrl}\nCtrl+C stops it.`);
  });
}

// Loaded only now: these need Prisma's client, which the first step makes.
async function migrateDatabase(env: Env): Promise<string> {
  const { migrate } = await import("@/lib/platform/db/migrate");
  const applied = await migrate(env);
  const engine = env.databaseUrl ? "PostgreSQL" : `PGlite in ${env.dataDir}`;
  return `${engine}: ${applied.length > 0 ? `applied ${applied.join(", ")}` : "up to date"}`;
}

async function demonstrate(env: Env): Promise<string> {
  const { closeDb, db } = await import("@/lib/platform/db/client");
  try {
    return await ensureDemo(db(), env);
  } finally {
    await closeDb();
  }
}

/** The demonstration asks its own PeeringDB, so that prefilling can be tried without the internet. */
async function startDemoPeeringDb(env: Env): Promise<{ url: string } | null> {
  if (env.databaseUrl || process.env.PEERINGDB_URL?.trim()) return null;
  const { startPeeringDb } = await import("@/lib/interfaces/demo/peeringdb/server");
  return startPeeringDb({ port: 0 });
}

/**
 * And its own sign-in with PeeringDB, whose people are invented: never without the demonstration,
 * since everybody may sign in there as any of them.
 */
async function startDemoSignIn(): Promise<Record<string, string> | null> {
  if (process.env.PEERINGDB_CLIENT_ID?.trim()) return null;
  const { startPeeringDbOAuth } = await import("@/lib/interfaces/demo/peeringdb/oauth-server");
  const { url, clientId, clientSecret } = await startPeeringDbOAuth();
  return {
    PEERINGDB_AUTH_URL: url,
    PEERINGDB_CLIENT_ID: clientId,
    PEERINGDB_CLIENT_SECRET: clientSecret,
  };
}

/** And its own registry, so that control of an ASN can be proven. */
async function startDemoRegistry(env: Env): Promise<{ bootstrapUrl: string } | null> {
  if (env.databaseUrl || process.env.RDAP_BOOTSTRAP_URL?.trim()) return null;
  const { startRegistry } = await import("@/lib/interfaces/demo/rdap/server");
  return startRegistry();
}
