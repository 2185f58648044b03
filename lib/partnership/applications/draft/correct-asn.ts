import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { recordAudit } from "@/lib/platform/audit/record";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type FirstDraftFailure, lockFirstDraft } from "./lock-first-draft";

/** The partner of a stored document; every save writes a valid one. */
const partnerOf = (stored: unknown) => (stored as Pick<ApplicationDocument, "partner">).partner;

export type CorrectAsnResult = { ok: true } | FirstDraftFailure | { ok: false; code: "asn-used" };

/**
 * Gives a draft that was never submitted another ASN; everything else that was declared stays. The
 * organisation's other applications keep theirs: an ASN one of them has is refused. A name that was
 * made of the mistyped ASN follows it.
 */
export async function correctAsn(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  { asn, ...draft }: { applicationId: string; version: number; asn: number },
  now = new Date(),
): Promise<CorrectAsnResult> {
  try {
    return await client.$transaction(async (tx) => {
      const locked = await lockFirstDraft(tx, draft);
      if (!locked.ok) return locked;
      const { id, asn: before, version, document } = locked.row;
      if (Number(before) === asn) return { ok: true };
      const { name: given } = partnerOf(document);
      const name = given === `AS${before}` ? `AS${asn}` : given;
      await tx.application.update({
        where: { id },
        data: {
          asn: BigInt(asn),
          version: version + 1,
          lastEditedById: actor.userId,
          lastEditedAt: now,
          partnerName: name,
        },
        select: { id: true },
      });
      // In place: a large document is not sent through the process for two of its values.
      const partner = JSON.stringify({ name, asn });
      await tx.$executeRaw`
        UPDATE "Application" SET "document" =
          jsonb_set("document", '{partner}', ("document"->'partner') || ${partner}::jsonb)
        WHERE "id" = ${id}`;
      await recordAudit(tx, {
        actor,
        action: "application.asn-corrected",
        objectType: "application",
        objectId: id,
        before: { asn: Number(before) },
        after: { asn },
      });
      return { ok: true };
    });
  } catch (error) {
    if (uniqueViolation(error)) return { ok: false, code: "asn-used" };
    throw error;
  }
}
