import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { hasHiddenCharacters } from "@/lib/core/text/name";
import { boundedText } from "@/lib/core/text/outside-text";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/** Longest name of an organisation, in characters. */
const maxNameLength = 200;

/** 1 to 200 characters that can be seen, spaces around them taken off. */
export const organisationName = boundedText(maxNameLength)
  .trim()
  .min(1)
  .refine((name) => !hasHiddenCharacters(name));

/** Reads the name typed for an organisation; the codes have words in `applications.organisation.errors`. */
export function readOrganisationName(
  typed: string,
): { ok: true; name: string } | { ok: false; code: "missing" | "tooLong" | "hidden" } {
  const name = organisationName.safeParse(typed);
  if (name.success) return { ok: true, name: name.data };
  const code = name.error.issues[0]?.code;
  return {
    ok: false,
    code: code === "custom" ? "hidden" : code === "too_big" ? "tooLong" : "missing",
  };
}

/** Creates an organisation whose first owner is the actor; returns its id. */
export async function createOrganisation(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  name: string,
): Promise<string> {
  return client.$transaction(async (tx) => {
    const { id } = await tx.organisation.create({
      data: { name, memberships: { create: { userId: actor.userId, role: "owner" } } },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "organisation.created",
      objectType: "organisation",
      objectId: id,
      after: { name },
    });
    return id;
  });
}
