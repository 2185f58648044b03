import { cache } from "react";
import { type Actor, visitor } from "@/lib/accounts/actor/actor";
import { readSessionId } from "@/lib/accounts/sessions/session-cookie";
import { actorOfSession } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";

/**
 * Who is asking. Read from the database once per request, so that an ended session, a changed role
 * or a lost membership counts from the next request on.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const sessionId = await readSessionId();
  if (!sessionId) return visitor;
  return (await actorOfSession(db(), sessionId, new Date())) ?? visitor;
});
