import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Db } from "@/lib/platform/db/client";
import { foldPartnerName } from "./list-import/fold-name";
import { partnerLocations } from "./partner-locations";

/** A partner of the imported list whose place an approval would take. */
export type Place = {
  partnerId: string;
  name: string;
  slug: string;
  /** By what it looks like the same company. */
  by: "asn" | "name";
  /** How many metros are listed, and how many there would be. */
  metros: { before: number; after: number };
};

/**
 * The partner of the imported list that bears the ASN of an application or, without an ASN there, its
 * name; null where there is none, or the application has a place of its own.
 */
export async function placeToTake(
  db: Db,
  { applicationId, document }: { applicationId: string; document: ApplicationDocument },
  now: Date,
): Promise<Place | null> {
  const { name, asn } = document.partner;
  const own = await db.partner.findUnique({ where: { applicationId }, select: { id: true } });
  if (own) return null;
  const byAsn = await db.partner.findFirst({
    where: { asn: BigInt(asn), applicationId: null },
    select: placed,
  });
  const found = byAsn ?? (await importedByName(db, name));
  if (!found) return null;
  const { id: partnerId, _count, ...rest } = found;
  const after = partnerLocations(document, now).length;
  return {
    partnerId,
    ...rest,
    by: byAsn ? "asn" : "name",
    metros: { before: _count.locations, after },
  };
}

const placed = {
  id: true,
  name: true,
  slug: true,
  _count: { select: { locations: true } },
} as const;

/** The partner of the imported list, without an ASN there, that goes by this name. */
async function importedByName(db: Db, name: string) {
  const folded = foldPartnerName(name);
  const imported = { applicationId: null, asn: null };
  const alias = await db.partnerAlias.findFirst({
    where: { folded, partner: imported },
    select: { partner: { select: placed } },
  });
  if (alias) return alias.partner;
  const rows = await db.partner.findMany({
    where: imported,
    orderBy: { listedOrder: "asc" },
    select: placed,
  });
  return rows.find((row) => foldPartnerName(row.name) === folded) ?? null;
}
