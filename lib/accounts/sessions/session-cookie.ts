import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { authSecret, isSecure } from "@/lib/platform/secret/portal-secret";
import { absoluteLimit } from "./sessions";

/**
 * The browser's side of a session: next-auth's own cookie, an encrypted token that holds nothing
 * but the id of the session row. Roles are never in it.
 */
const seconds = absoluteLimit / 1000;

/** next-auth's name for the cookie; the prefix makes browsers insist on https. */
export const sessionCookieName = () =>
  isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** The id in the request's session cookie; null when there is none or it is not ours. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: authSecret() });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    // Forged, expired or signed with an earlier secret: the same as none.
    return null;
  }
}

/** Gives the browser a session; only in server actions and route handlers. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const value = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: seconds });
  (await cookies()).set(sessionCookieName(), value, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: seconds,
  });
}

/** Takes the browser's session away; only in server actions and route handlers. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), path: "/", secure: isSecure() });
}
