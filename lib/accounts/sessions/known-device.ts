import { randomUUID } from "node:crypto";
import {
  openSealed,
  readSealed,
  type ShortCookie,
  writeSealed,
} from "@/lib/platform/http/sealed-cookie";
import { hashSecret } from "@/lib/platform/secret/secret-token";

/** Kept for half a year after the last sign-in, sent to the pages of signing in only. */
const cookie: ShortCookie = {
  name: "portal.device",
  path: "/sign-in",
  maxAge: 180 * 24 * 60 * 60,
};

/** People who share a browser; of more, those who signed in last are known. */
const maxAccounts = 5;

interface Device {
  id: string;
  /** Hashes of the e-mail addresses of who signed in here. */
  accounts: string[];
}

/** The id of this browser when the account has signed in with it before, else null. */
export async function deviceKnownTo(email: string): Promise<string | null> {
  const device = await readDevice();
  return device?.accounts.includes(hashSecret(email)) ? device.id : null;
}

/** Remembers that somebody signed in with this browser. Only in server actions and route handlers. */
export async function rememberDevice(email: string): Promise<void> {
  const device = await readDevice();
  const own = hashSecret(email);
  const others = (device?.accounts ?? []).filter((account) => account !== own);
  await writeSealed(cookie, {
    id: device?.id ?? randomUUID(),
    accounts: [own, ...others].slice(0, maxAccounts),
  });
}

/** The id of a browser that somebody signed in with before, from the Cookie header of a request; else null. */
export async function deviceIn(cookies: string): Promise<string | null> {
  const token = new RegExp(`(?:^|;\\s*)${cookie.name}=([^;\\s]+)`).exec(cookies)?.[1];
  return deviceOf(await openSealed(cookie.name, token))?.id ?? null;
}

const readDevice = async () => deviceOf(await readSealed(cookie));

function deviceOf(held: Record<string, unknown> | null): Device | null {
  if (typeof held?.id !== "string" || !Array.isArray(held.accounts)) return null;
  return { id: held.id, accounts: held.accounts.filter((each) => typeof each === "string") };
}
