import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { applicationDocumentSchema } from "@/lib/core/requirements/document";
import { listColumns } from "@/lib/partnership/applications/document/list-columns";
import { recordAudit } from "@/lib/platform/audit/record";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type FirstDraftFailure, lockFirstDraft } from "./lock-first-draft";

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
      const { id, asn: before, version, document: stored } = locked.row;
      if (Number(before) === asn) return { ok: true };
      const { partner, ...rest } = applicationDocumentSchema.parse(stored);
      const name = partner.name === `AS${before}` ? `AS${asn}` : partner.name;
      const document = { ...rest, partner: { ...partner, name, asn } };
      await tx.application.update({
        where: { id },
        data: {
          asn: BigInt(asn),
          document,
          version: version + 1,
          lastEditedById: actor.userId,
          lastEditedAt: now,
          ...listColumns(document),
        },
      });
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
