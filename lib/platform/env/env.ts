import { join, resolve } from "node:path";
import { z } from "zod";
import {
  type ProviderSettings,
  providerProblems,
  providerSettings,
  providerVariables,
} from "./provider-settings";

/** Settings read from the environment; `.env.example` describes each. */
export interface Env {
  /** A PostgreSQL server; null means PGlite inside the data folder. */
  databaseUrl: string | null;
  /** Absolute path of the folder for the embedded database, its secret and unsent mail. */
  dataDir: string;
  host: string;
  port: number;
  /** How many reverse proxies of ours a request passes; their X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Signs sessions. Null only before `start` has made one for the embedded database. */
  authSecret: string | null;
  /** What people type to reach the portal, without a slash at the end. */
  publicUrl: string;
  /** PeeringDB's address without "/api" and without a slash at the end. */
  peeringDbUrl: string;
  /** The key of a PeeringDB account, with which it answers more questions; null asks anonymously. */
  peeringDbApiKey: string | null;
  /** PeeringDB's answers come from the demonstration copy that `start` runs. */
  peeringDbDemo: boolean;
  /** Where IANA's file says which registry answers for which ASNs (RFC 9224). */
  rdapBootstrapUrl: string;
  /** Where people may sign in beside e-mail and password. */
  providers: ProviderSettings;
  /** An SMTP server; null means that mail is written to the folder `mail` in the data folder. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Absolute path of the folder below which scheduled exports are put. */
  exportDir: string;
  /** Who brings it is told exactly how long the event loop was blocked; null means nobody. */
  healthToken: string | null;
  /** Whether a server does the background work itself. */
  worker: boolean;
}

export type EnvResult = { ok: true; env: Env } | { ok: false; problems: string[] };

const address = (protocols: RegExp, example: string) =>
  z
    .url({ protocol: protocols, error: `must be an address such as ${example}` })
    .transform((url) => url.replace(/\/+$/, ""));

const secret = z
  .string()
  .min(32, { error: "must have at least 32 characters; `openssl rand -base64 32` makes one" });

const portError = "must be a port between 1 and 65535, such as 3000";
const web = /^https?$/;

const schema = z.object({
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be an address such as postgresql://user:password@host:5432/name, or empty",
    })
    .optional(),
  DATA_DIR: z.string().default("./data"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: "must be an address or a host name, such as 127.0.0.1" })
    .default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: portError })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { error: portError })
    .default(3000),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, { error: "must be how many reverse proxies stand before the portal, 0 to 9" })
    .transform(Number)
    .default(0),
  AUTH_SECRET: secret.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  PORTAL_URL: address(web, "https://peering.example").optional(),
  NEXTAUTH_URL: address(web, "https://peering.example").optional(),
  PEERINGDB_URL: address(web, "https://www.peeringdb.com").default("https://www.peeringdb.com"),
  PEERINGDB_API_KEY: z
    .string()
    .regex(/^[\w.-]{8,200}$/, {
      error: "must be a key as PeeringDB shows it once, such as AbCdEf12.0123456789abcdef",
    })
    .optional(),
  PEERINGDB_DEMO: z.enum(["0", "1"], { error: "must be 0 or 1" }).default("0"),
  RDAP_BOOTSTRAP_URL: address(web, "https://data.iana.org/rdap/asn.json").default(
    "https://data.iana.org/rdap/asn.json",
  ),
  ...providerVariables,
  SMTP_URL: address(/^smtps?$/, "smtp://user:password@mail.example:587").optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, { error: "must hold an e-mail address, such as Portal <portal@peering.example>" })
    .default("Peering Service Partner Portal <portal@localhost>"),
  EXPORT_DIR: z.string().optional(),
  HEALTH_TOKEN: secret.optional(),
  WORKER: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
});

/** Reads the settings; names every problem at once, one sentence each, the variable first. */
export function readEnv(source: Record<string, string | undefined> = process.env): EnvResult {
  // A variable set to nothing counts as not set: that is how shells and .env files say "default".
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    };
  }
  const values = parsed.data;
  const problems = providerProblems(values);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    env: {
      databaseUrl: values.DATABASE_URL ?? null,
      dataDir: resolve(values.DATA_DIR),
      host: values.HOST,
      port: values.PORT,
      trustedProxies: values.TRUSTED_PROXIES,
      authSecret: values.AUTH_SECRET ?? values.NEXTAUTH_SECRET ?? null,
      publicUrl: values.PORTAL_URL ?? values.NEXTAUTH_URL ?? `http://localhost:${values.PORT}`,
      peeringDbUrl: values.PEERINGDB_URL,
      peeringDbApiKey: values.PEERINGDB_API_KEY ?? null,
      peeringDbDemo: values.PEERINGDB_DEMO === "1",
      rdapBootstrapUrl: values.RDAP_BOOTSTRAP_URL,
      providers: providerSettings(values),
      smtpUrl: values.SMTP_URL ?? null,
      mailFrom: values.MAIL_FROM,
      exportDir: resolve(values.EXPORT_DIR ?? join(values.DATA_DIR, "scheduled-exports")),
      healthToken: values.HEALTH_TOKEN ?? null,
      worker: values.WORKER === "on",
    },
  };
}

/**
 * Reads the settings of a server about to serve, which needs more than a command does: a secret of
 * its own beside a PostgreSQL server, and a public address when it listens beyond this machine.
 */
export function readServerEnv(source: Record<string, string | undefined> = process.env): EnvResult {
  const result = readEnv(source);
  if (!result.ok) return result;
  const { env } = result;
  const problems: string[] = [];
  if (env.databaseUrl && !env.authSecret) {
    problems.push(
      "AUTH_SECRET must be set beside DATABASE_URL; `openssl rand -base64 32` makes one.",
    );
  }
  if (!isLoopback(env.host) && !source.PORTAL_URL?.trim() && !source.NEXTAUTH_URL?.trim()) {
    problems.push(
      `PORTAL_URL must be set when HOST is ${env.host}: the address people type, such as https://peering.example.`,
    );
  }
  return problems.length > 0 ? { ok: false, problems } : result;
}

/** Whether only this machine can reach a server that listens on the host. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * The settings of this process.
 *
 * @throws when they are wrong, naming every problem; a server has been refused before that.
 */
export function env(): Env {
  const result = readEnv();
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.env;
}
