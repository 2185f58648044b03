import { headers } from "next/headers";
import { readSessionId, writeSessionCookie } from "@/lib/auth/session-cookie";
import { createSession, endSessionById } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";

/**
 * Signs this browser in: a new session, never the one it had before. Only in server actions and route
 * handlers.
 */
export async function startSession(userId: string): Promise<void> {
  const before = await readSessionId();
  if (before) await endSessionById(db(), before);
  const userAgent = (await headers()).get("user-agent");
  const now = new Date();
  await writeSessionCookie(await createSession(db(), { userId, userAgent, now }));
}
