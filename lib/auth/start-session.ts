import { cookies, headers } from "next/headers";
import { readSessionId, writeSessionCookie } from "@/lib/auth/session-cookie";
import { createSession, endSessionById } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { localeCookie } from "@/lib/i18n/locales";

/**
 * Signs this browser in: a new session, never the one it had before, and the person's language where
 * the browser has none of its own. Only in server actions and route handlers.
 */
export async function startSession(user: { id: string; locale: string }): Promise<void> {
  const before = await readSessionId();
  if (before) await endSessionById(db(), before);
  const userAgent = (await headers()).get("user-agent");
  const now = new Date();
  await writeSessionCookie(await createSession(db(), { userId: user.id, userAgent, now }));
  const jar = await cookies();
  if (!jar.has(localeCookie)) {
    jar.set(localeCookie, user.locale, {
      path: "/",
      maxAge: 365 * 24 * 60 * 60,
      sameSite: "lax",
      httpOnly: true,
    });
  }
}
