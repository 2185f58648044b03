import { headers } from "next/headers";
import { db } from "@/lib/platform/db/client";
import { rememberDevice } from "./known-device";
import { readSessionId, writeSessionCookie } from "./session-cookie";
import { createSession, endSessionById, type NewSession } from "./sessions";

/**
 * Signs this browser in: a new session, never the one it had before; from now on
 * the account knows the browser. Only in server actions and route
 * handlers.
 *
 * @returns the session's id.
 */
export async function startSession(
  session: Pick<NewSession, "userId" | "method" | "secondFactor">,
): Promise<string> {
  const before = await readSessionId();
  if (before) await endSessionById(db(), before);
  const userAgent = (await headers()).get("user-agent");
  const now = new Date();
  const sessionId = await createSession(db(), { ...session, userAgent, now });
  await writeSessionCookie(sessionId);
  const { email } = await db().user.findUniqueOrThrow({
    where: { id: session.userId },
    select: { email: true },
  });
  await rememberDevice(email);
  return sessionId;
}
