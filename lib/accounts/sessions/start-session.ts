import { headers } from "next/headers";
import { db } from "@/lib/platform/db/client";
import { clientAddress } from "@/lib/platform/http/client-address";
import { rememberAddress } from "./known-address";
import { rememberDevice } from "./known-device";
import { readSessionId, writeSessionCookie } from "./session-cookie";
import { createSession, endSessionById, type NewSession } from "./sessions";

/**
 * Signs this browser in: a new session, never the one it had before; from now on
 * the account knows the browser and the network address. Only in server actions and route
 * handlers.
 *
 * @returns the session's id.
 */
export async function startSession(
  session: Pick<NewSession, "userId" | "method" | "secondFactor">,
): Promise<string> {
  const before = await readSessionId();
  if (before) await endSessionById(db(), before);
  const sent = await headers();
  const userAgent = sent.get("user-agent");
  const now = new Date();
  const sessionId = await createSession(db(), { ...session, userAgent, now });
  await writeSessionCookie(sessionId);
  const { email } = await db().user.findUniqueOrThrow({
    where: { id: session.userId },
    select: { email: true },
  });
  await rememberDevice(email);
  const address = clientAddress(sent);
  await rememberAddress(db(), { userId: session.userId, email, address }, now);
  return sessionId;
}
