import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Db } from "@/lib/platform/db/client";
import { partnerLocations } from "./partner-locations";
import { freeSlug, slugStem } from "./slug";

/** An approved revision, as the directory needs it. */
export type ApprovedRevision = {
  applicationId: string;
  revisionId: string;
  document: ApplicationDocument;
  approvedAt: Date;
  /** The partner of the imported list that a reviewer said to be the same company. */
  takes?: string | null;
};

/** The directory lists this ASN for another application already, under this name. */
export type AsnTaken = { code: "asn-taken"; name: string };

export type Listing =
  | { ok: true; partnerId: string; slug: string; metros: string[] }
  | ({ ok: false } & AsnTaken);

/**
 * Writes the directory's row and locations of an approved revision, inside the transaction of the
 * decision. A partner listed before keeps its address and the day it became one, and so does one of the
 * imported list whose place it takes.
 *
 * A concurrent approval may take the ASN or the address first: the unique violation ends the
 * transaction, and trying again gives the right answer.
 */
export async function listPartner(tx: Db, approved: ApprovedRevision): Promise<Listing> {
  const { applicationId, revisionId, document, approvedAt, takes = null } = approved;
  const { name, type, asn } = document.partner;
  const holder = await tx.partner.findUnique({
    where: { asn: BigInt(asn) },
    select: { id: true, applicationId: true, name: true },
  });
  const others = holder && holder.applicationId !== applicationId && holder.id !== takes;
  if (others) {
    return { ok: false, code: "asn-taken", name: holder.name };
  }
  const locations = partnerLocations(document, approvedAt);
  const markets = [...new Set(locations.map(({ region }) => region))].sort();
  const facts = { applicationId, revisionId, name, type, asn: BigInt(asn), markets };
  const listed =
    (await tx.partner.findUnique({ where: { applicationId }, select: { id: true } })) ??
    (takes === null ? null : { id: takes });
  const { id: partnerId, slug } = listed
    ? await tx.partner.update({
        where: { id: listed.id },
        data: facts,
        select: { id: true, slug: true },
      })
    : await tx.partner.create({
        data: {
          ...facts,
          since: approvedAt,
          slug: freeSlug(name, asn, await takenSlugs(tx, slugStem(name, asn))),
        },
        select: { id: true, slug: true },
      });
  await tx.partnerLocation.deleteMany({ where: { partnerId } });
  await tx.partnerLocation.createMany({
    data: locations.map((location) => ({
      ...location,
      partnerId,
      capacityMbps: BigInt(location.capacityMbps),
    })),
  });
  return { ok: true, partnerId, slug, metros: locations.map(({ metro }) => metro) };
}

async function takenSlugs(tx: Db, stem: string): Promise<Set<string>> {
  const rows = await tx.partner.findMany({
    where: { slug: { startsWith: stem } },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}
