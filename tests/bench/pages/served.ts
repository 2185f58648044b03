import { randomBytes } from "node:crypto";
import { freePort } from "@/tests/support/postgres-server";
import { buildCopy } from "./app-copy";
import { makeDatabase } from "./database";
import { people, seed } from "./seed";
import { type BenchServer, startServer } from "./server";
import { signIn } from "./sign-in";

/** The copy of the app, served on a database with 10,000 applications. */
export type Served = {
  address: URL;
  /** Cookie headers of people who are signed in. */
  cookies: Record<keyof typeof people, string>;
  server: BenchServer;
};

/** What has to be taken down again, in order of making. */
export const made: (() => unknown)[] = [];
let kept: Promise<Served> | null = null;

/** Makes it at first use; every bench of a run uses the same. */
export function served(): Promise<Served> {
  kept ??= make();
  return kept;
}

/** Takes down what was made, also when the making failed half way. */
export async function takeDown(): Promise<void> {
  for (const remove of made.splice(0).reverse()) await remove();
}

async function make(): Promise<Served> {
  const copy = buildCopy();
  made.push(copy.remove);
  const database = await makeDatabase();
  made.push(database.remove);
  await seed(database.url);
  const secret = randomBytes(32).toString("base64url");
  const cookies = await signIn(people, { databaseUrl: database.url, dataDir: "", secret });
  const address = new URL(`http://127.0.0.1:${process.env.BENCH_PORT || (await freePort())}`);
  const env = {
    DATABASE_URL: database.url,
    AUTH_SECRET: secret,
    PORTAL_URL: address.origin,
    // A flood comes from many addresses.
    TRUSTED_PROXIES: "1",
  };
  const server = await startServer(copy, { address, env });
  made.push(server.stop);
  return { address, cookies, server };
}
