import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { db } from "@/lib/platform/db/client";
import { makeApprovable, makeMember, makePerson } from "./factories";

/** When the partners of these tests are approved, unless a test says otherwise. */
export const approvedAt = new Date("2026-11-21T09:00:00Z");

/** A partner in force, approved by a reviewer as any other, and an editor of its organisation. */
export async function makePartner(
  given: Parameters<typeof makeApprovable>[0] & { at?: Date; reviewer?: SignedInActor } = {},
) {
  const { at = approvedAt, reviewer = await makeReviewer(), ...wanted } = given;
  const provenAt =
    wanted.provenAt === undefined ? new Date("2026-11-20T08:00:00Z") : wanted.provenAt;
  const application = await makeApprovable({ ...wanted, provenAt });
  const input = { applicationId: application.id, revision: 1, reason: "", seen: "" };
  const outcome = await decide(db(), reviewer, { ...input, kind: "approved" }, at);
  if (!outcome.ok) throw new Error(`It was not approved: ${JSON.stringify(outcome)}`);
  const partner = await db().partner.findUniqueOrThrow({
    where: { applicationId: application.id },
    select: { id: true, slug: true },
  });
  const editor = await makeMember(
    await makePerson({ name: "Nora Vik" }),
    application.organisationId,
  );
  return { ...application, partner, reviewer, editor };
}

export const makeReviewer = (name = "Ada Lund") => makePerson({ name, staffRole: "reviewer" });
