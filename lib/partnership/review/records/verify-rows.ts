import { revisionHash } from "@/lib/partnership/applications/revision/revision-hash";
import { type KeptKind, type RowSeal, sealRow } from "@/lib/platform/audit/row-seal";
import { findUnrecorded } from "@/lib/platform/audit/unrecorded-rows";
import type { Db } from "@/lib/platform/db/client";

/** What is wrong with a row that the trail should vouch for. */
export interface RowFault {
  kind: KeptKind;
  id: string;
  fault: /** It is not what it was when the trail took its hash. */
    | "changed"
    /** The trail names it and the table lacks it. */
    | "missing"
    /** The trail knows of no such row: it was put in past the portal. */
    | "unrecorded";
}

export interface RowsVerdict {
  /** Rows that are what the trail says. */
  intact: number;
  /** Rows written before the trail kept their hashes; nothing is known of them. */
  uncovered: number;
  /** How many are wrong, and the first of them. */
  faulty: number;
  faults: RowFault[];
}

/** Faults that are named; the others are counted. */
const maxNamed = 50;

/** Rows read at a time; a revision may hold some megabytes. */
const rowsAtATime = 20;

/** Entries read at a time: their seals alone. */
const entriesAtATime = 1_000;

/**
 * Compares each revision, check, decision and its record with the hash that the trail has of it. The trail itself
 * must have been found intact before.
 */
export async function verifyRows(db: Db): Promise<RowsVerdict> {
  const verdict: RowsVerdict = { intact: 0, uncovered: 0, faulty: 0, faults: [] };
  const blame = (fault: RowFault) => {
    verdict.faulty += 1;
    if (verdict.faults.length < maxNamed) verdict.faults.push(fault);
  };
  for await (const entries of sealingEntries(db)) {
    const seals = entries.flatMap(({ rows }) => rows ?? []);
    for (const kind of ["revision", "check", "decision", "record"] as const) {
      const ofKind = seals.filter((seal) => seal.kind === kind);
      for (const some of chunks(ofKind)) {
        const rows = await readRows[kind](db, idsOf(some));
        const found = new Map(rows.map((row) => [row.id, row]));
        for (const { id, hash } of some) {
          const row = found.get(id);
          if (!row) blame({ kind, id, fault: "missing" });
          else if (sealRow(kind, row).hash !== hash) blame({ kind, id, fault: "changed" });
          else verdict.intact += 1;
        }
      }
    }
    for (const some of chunks(entries.filter(({ rows }) => rows === null))) {
      await compareEarlier(db, some, verdict, blame);
    }
  }
  const { uncovered, unrecorded } = await findUnrecorded(db);
  verdict.uncovered = uncovered;
  for (const row of unrecorded) blame({ ...row, fault: "unrecorded" });
  return verdict;
}

/** What an entry says of rows: their seals or, before there were any, a revision's own hash. */
interface SealingEntry {
  seq: bigint;
  applicationId: string;
  rows: RowSeal[] | null;
  revision: number | null;
  hash: string | null;
}

async function* sealingEntries(db: Db): AsyncGenerator<SealingEntry[]> {
  let after = 0n;
  for (;;) {
    const page = await db.$queryRaw<SealingEntry[]>`
      SELECT "seq", "objectId" AS "applicationId", "after" -> 'rows' AS "rows",
             ("after" ->> 'revision')::int AS "revision", "after" ->> 'hash' AS "hash"
        FROM "AuditEvent"
       WHERE "seq" > ${after}
         AND "objectType" = 'application'
         AND ("after" -> 'rows' IS NOT NULL OR "action" = 'application.submitted' AND "after" ? 'hash')
       ORDER BY "seq" LIMIT ${entriesAtATime}`;
    if (page.length > 0) yield page;
    if (page.length < entriesAtATime) return;
    after = page.at(-1)?.seq ?? after;
  }
}

/** Revisions of entries that kept the hash of what was frozen, and not of the whole row. */
async function compareEarlier(
  db: Db,
  entries: readonly SealingEntry[],
  verdict: RowsVerdict,
  blame: (fault: RowFault) => void,
): Promise<void> {
  const rows = await db.revision.findMany({
    where: {
      OR: entries.map(({ applicationId, revision }) => ({ applicationId, number: revision ?? 0 })),
    },
  });
  const found = new Map(rows.map((row) => [`${row.applicationId} ${row.number}`, row]));
  for (const { applicationId, revision, hash } of entries) {
    const row = found.get(`${applicationId} ${revision}`);
    if (!row) {
      blame({ kind: "revision", id: `${applicationId}, number ${revision}`, fault: "missing" });
    } else if (hash !== row.hash || hash !== revisionHash(row as never)) {
      blame({ kind: "revision", id: row.id, fault: "changed" });
    } else verdict.intact += 1;
  }
}

const readRows: Record<KeptKind, (db: Db, ids: string[]) => Promise<{ id: string }[]>> = {
  revision: (db, ids) => db.revision.findMany({ where: { id: { in: ids } } }),
  check: (db, ids) => db.revisionCheck.findMany({ where: { id: { in: ids } } }),
  decision: (db, ids) => db.decision.findMany({ where: { id: { in: ids } } }),
  record: (db, ids) => db.decisionRecord.findMany({ where: { id: { in: ids } } }),
};

const idsOf = (seals: readonly RowSeal[]): string[] => seals.map(({ id }) => id);

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += rowsAtATime) {
    yield all.slice(from, from + rowsAtATime);
  }
}
