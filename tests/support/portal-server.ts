import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureClient } from "@/lib/interfaces/commands/portal/client";
import { runPortal } from "@/lib/interfaces/commands/portal/run";
import { env } from "@/lib/platform/env/env";
import { providerVariables } from "@/lib/platform/env/provider-settings";
import { routes } from "@/lib/platform/routes/routes";
import { employees } from "./oidc/employees";
import { startOidc } from "./oidc/server";

/**
 * The portal as `npm start` serves it, for the browser tests: the demonstration in a new folder,
 * whatever the settings of the person who runs them. The folder goes when it is stopped.
 */
const dataDir = mkdtempSync(join(tmpdir(), "portal-e2e-"));
const port = process.env.E2E_PORT ?? "3100";
// A name, not an address: browsers keep passkeys for names only.
const portalUrl = `http://localhost:${port}`;
Object.assign(process.env, {
  DATA_DIR: dataDir,
  HOST: "127.0.0.1",
  PORT: port,
  PORTAL_URL: portalUrl,
  // A test may say from where it asks, as a proxy would.
  TRUSTED_PROXIES: "1",
});
const defaults = ["DATABASE_URL", "NEXTAUTH_URL", "AUTH_SECRET", "NEXTAUTH_SECRET"];
for (const name of [
  ...defaults,
  "PEERINGDB_URL",
  "PEERINGDB_API_KEY",
  "PEERINGDB_DEMO",
  ...Object.keys(providerVariables),
  "RDAP_BOOTSTRAP_URL",
  "SMTP_URL",
  "MAIL_FROM",
]) {
  // Not deleted: the server would read the variable from .env then.
  process.env[name] = "";
}
const company = await startOidc({
  accounts: employees,
  returnUrls: [`${portalUrl}${routes.returnFrom("oidc")}`],
});
Object.assign(process.env, {
  OIDC_ISSUER: company.issuer,
  OIDC_CLIENT_ID: company.clientId,
  OIDC_CLIENT_SECRET: company.clientSecret,
  OIDC_NAME: "Company account",
  OIDC_REVIEWER_GROUPS: "portal-reviewers",
});
await prepareStories();
try {
  process.exitCode = await runPortal("start");
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();

/** The demonstration as a first start makes it, and what the permission matrix needs beside it. */
async function prepareStories(): Promise<void> {
  await ensureClient();
  // Loaded only now: these need Prisma's client.
  const { migrate } = await import("@/lib/platform/db/migrate");
  const { closeDb, db } = await import("@/lib/platform/db/client");
  const { seedDemo } = await import("@/lib/interfaces/demo/story/seed-demo");
  const { seedPermissionStory } = await import("./permission-story");
  await migrate(env());
  await seedDemo(db());
  await seedPermissionStory(db());
  await closeDb();
}
