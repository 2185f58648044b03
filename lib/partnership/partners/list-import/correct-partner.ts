import { createHash } from "node:crypto";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { canonicalJson } from "@/lib/core/json/canonical-json";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { ListIssue, ListRow } from "./list-row";
import { metroLocations } from "./metro-locations";
import { readPartner } from "./read-partner";

const columns = {
  id: true,
  slug: true,
  name: true,
  asn: true,
  type: true,
  markets: true,
  applicationId: true,
  locations: { select: { metro: true }, orderBy: { metro: "asc" } },
} as const;

/** A partner as administrators mend it; `seen` names this state of it. Null when there is none. */
export async function partnerToCorrect(db: Db, id: string) {
  const row = await db.partner.findUnique({ where: { id }, select: columns });
  if (!row) return null;
  const { locations, asn, ...rest } = row;
  const partner = {
    ...rest,
    asn: asn === null ? null : Number(asn),
    metros: locations.map(({ metro }) => metro),
  };
  const seen = createHash("sha256").update(canonicalJson(partner)).digest("hex");
  return { ...partner, seen };
}

export type PartnerToCorrect = NonNullable<Awaited<ReturnType<typeof partnerToCorrect>>>;

/** What the form gives: text as typed; markets and metros by name. */
export type Correction = {
  name: string;
  asn: string;
  type: string;
  markets: string[];
  metros: string[];
};

export type CorrectionOutcome =
  | { ok: true }
  | { ok: false; code: "not-found" | "changed-meanwhile" | "asn-taken" }
  /** The partner comes from an approved application, which alone changes it. */
  | { ok: false; code: "approved" }
  | { ok: false; code: "issues"; issues: ListIssue[] };

/**
 * Changes what the directory says of a partner of the imported list. What an approved application
 * says is changed by the partner, in an amendment.
 *
 * @param seen names the state the form showed.
 */
export async function correctPartner(
  client: PrismaClient,
  actor: SignedInActor,
  { id, seen, correction }: { id: string; seen: string; correction: Correction },
): Promise<CorrectionOutcome> {
  const { row, issues } = readPartner({ line: 1, fields: fieldsOf(correction) });
  if (!row) return { ok: false, code: "issues", issues };
  try {
    return await client.$transaction(async (tx): Promise<CorrectionOutcome> => {
      await tx.$queryRaw`SELECT 1 AS "locked" FROM "Partner" WHERE "id" = ${id} FOR UPDATE`;
      const before = await partnerToCorrect(tx, id);
      if (!before) return { ok: false, code: "not-found" };
      if (before.applicationId !== null) return { ok: false, code: "approved" };
      if (before.seen !== seen) return { ok: false, code: "changed-meanwhile" };
      const { name, asn, type, markets, metros } = row;
      const stored = { name, asn: asn === null ? null : BigInt(asn), type, markets };
      await tx.partner.update({ where: { id }, data: stored, select: { id: true } });
      await tx.partnerLocation.deleteMany({ where: { partnerId: id } });
      await tx.partnerLocation.createMany({ data: metroLocations(id, metros) });
      await recordAudit(tx, {
        actor,
        action: "partner.corrected",
        objectType: "partner",
        objectId: id,
        before: facts(before),
        after: facts(row),
      });
      return { ok: true };
    });
  } catch (error) {
    if (uniqueViolation(error) === null) throw error;
    return { ok: false, code: "asn-taken" };
  }
}

const fieldsOf = ({ asn, type, ...rest }: Correction) => ({
  ...rest,
  asn: asn.trim() === "" ? null : asn,
  type: type === "" ? null : type,
});

const facts = ({ name, asn, type, markets, metros }: Omit<ListRow, "line">) => ({
  name,
  asn,
  type,
  markets,
  metros,
});

/** Takes a partner of the imported list out of the directory. False when it is not one. */
export function removeListedPartner(
  client: PrismaClient,
  actor: SignedInActor,
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const partner = await partnerToCorrect(tx, id);
    const { count } = await tx.partner.deleteMany({ where: { id, applicationId: null } });
    if (!partner || count === 0) return false;
    await recordAudit(tx, {
      actor,
      action: "partner.delisted",
      objectType: "partner",
      objectId: id,
      before: { slug: partner.slug, ...facts(partner) },
      after: { reason },
    });
    return true;
  });
}
