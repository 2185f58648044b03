import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runPortal } from "@/lib/commands/portal/run";

/**
 * The portal as `npm start` serves it, for the browser tests: the demonstration in a new folder,
 * whatever the settings of the person who runs them. The folder goes when it is stopped.
 */
const dataDir = mkdtempSync(join(tmpdir(), "portal-e2e-"));
const port = process.env.E2E_PORT ?? "3100";
Object.assign(process.env, {
  DATA_DIR: dataDir,
  HOST: "127.0.0.1",
  PORT: port,
  PORTAL_URL: `http://127.0.0.1:${port}`,
});
const defaults = ["DATABASE_URL", "NEXTAUTH_URL", "AUTH_SECRET", "NEXTAUTH_SECRET"];
for (const name of [
  ...defaults,
  "PEERINGDB_URL",
  "PEERINGDB_DEMO",
  "RDAP_BOOTSTRAP_URL",
  "SMTP_URL",
  "MAIL_FROM",
]) {
  // Not deleted: the server would read the variable from .env then.
  process.env[name] = "";
}
try {
  process.exitCode = await runPortal("start");
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
