import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { About } from "./about";

type Note = {
  actor: SignedInActor;
  input: { applicationId: string };
  seen: { id: string; number: number };
  about: About;
  body: string;
  now: Date;
};

/** Writes a comment that only the portal's staff reads; it is there at once. */
export async function noteInternally(tx: Db, { actor, input, seen, about, body, now }: Note) {
  const { applicationId } = input;
  const { id } = await tx.reviewComment.create({
    data: {
      applicationId,
      revisionId: seen.id,
      authorId: actor.userId,
      internal: true,
      ...about,
      place: JSON.parse(JSON.stringify(about.place)),
      body,
      state: "sent",
      createdAt: now,
      sentAt: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "application.noted",
    objectType: "application",
    objectId: applicationId,
    after: { comment: id, revision: seen.number },
  });
}
