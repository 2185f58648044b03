import { halfLimit } from "@/lib/accounts/sessions/pending-sign-in";
import {
  clearSealed,
  readSealed,
  type ShortCookie,
  writeSealed,
} from "@/lib/platform/http/sealed-cookie";

const cookie: ShortCookie = {
  name: "portal.second-step",
  path: "/sign-in",
  maxAge: halfLimit / 1000,
};

export const keepPending = (secret: string): Promise<void> => writeSealed(cookie, { half: secret });

/** The secret of this browser's half sign-in; null when it has none. */
export async function readHalf(): Promise<string | null> {
  const held = await readSealed(cookie);
  return typeof held?.half === "string" ? held.half : null;
}

export const clearHalf = (): Promise<void> => clearSealed(cookie);
