import { recordAudit } from "@/lib/audit/record";
import type { SignedInActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { openSpool, type Spool } from "@/lib/exports/spool";
import { csvHeader, csvRows, type ExportedPartner } from "./csv-rows";

/** Partners read at a time; memory is bounded by this, not by the length of the list. */
const pageSize = 500;

/** Longest an export may read, in milliseconds. */
const timeout = 10 * 60_000;

export type PartnersExport = { file: Spool; rows: number };

/**
 * Writes the whole partner list as CSV into a temporary file: one snapshot, read in pages; then its
 * entry into the audit trail. The download is sent from the file afterwards: a slow reader holds
 * no transaction, and an error while reading the database sends no half file.
 */
export async function exportPartners(
  client: PrismaClient,
  actor: SignedInActor,
  { bom }: { bom: boolean },
): Promise<PartnersExport> {
  const file = await openSpool();
  try {
    const rows = await client.$transaction(
      async (tx) => {
        await file.write(csvHeader(bom));
        let count = 0;
        for await (const page of partnerPages(tx)) {
          await file.write(csvRows(page));
          count += page.length;
        }
        return count;
      },
      { isolationLevel: "RepeatableRead", timeout },
    );
    // In a transaction of its own: the snapshot above does not see the newest entry, which this one
    // must follow. Nothing was handed out yet.
    await client.$transaction((tx) =>
      recordAudit(tx, {
        actor,
        action: "partners.exported",
        objectType: "export",
        objectId: "partners.csv",
        after: { rows, bom },
      }),
    );
    return { file, rows };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** All partners by name, a page at a time; call it inside a transaction that sees one snapshot. */
async function* partnerPages(tx: Db): AsyncGenerator<ExportedPartner[]> {
  let last: string | null = null;
  for (;;) {
    const page: PartnerRow[] = await readPage(tx, last);
    last = page.at(-1)?.id ?? null;
    if (last === null) return;
    yield page.map(({ asn, locations, ...partner }) => ({
      ...partner,
      asn: asn === null ? null : Number(asn),
      locations: locations.map(({ capacityMbps, ...each }) => ({
        ...each,
        capacityMbps: capacityMbps === null ? null : Number(capacityMbps),
      })),
    }));
  }
}

type PartnerRow = Awaited<ReturnType<typeof readPage>>[number];

function readPage(tx: Db, after: string | null) {
  return tx.partner.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: pageSize,
    ...(after !== null && { cursor: { id: after }, skip: 1 }),
    select: {
      id: true,
      name: true,
      asn: true,
      type: true,
      since: true,
      locations: {
        select: { metro: true, region: true, connections: true, capacityMbps: true },
        orderBy: { metro: "asc" },
      },
    },
  });
}
