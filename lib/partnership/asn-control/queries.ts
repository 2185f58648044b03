import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { maskAddress } from "./mask-address";
import { type Claim, type EndReason, endOfProof, endReasons, methodKeys } from "./proof";
import { peeringDbEvidence, registryEmailEvidence, reviewerEvidence } from "./proof-evidence";

/** The organisation and ASN of an application; null when there is none. */
export async function claimOf(db: Db, applicationId: string): Promise<Claim | null> {
  const row = await db.application.findUnique({
    where: { id: applicationId },
    select: { organisationId: true, asn: true },
  });
  return row && { organisationId: row.organisationId, asn: Number(row.asn) };
}

/** What became of a proof: "waiting" for a second reviewer, "contested" while an administrator looks. */
export type ProofState = "counts" | "waiting" | "contested" | "expired" | "ended";

/** Most proofs of one organisation and ASN that are shown. */
const maxShown = 20;

const proofColumns = {
  id: true,
  organisationId: true,
  method: true,
  verifiedAt: true,
  userId: true,
  user: { select: { name: true } },
  seen: true,
  confirmedBy: { select: { name: true } },
  confirmedAt: true,
  recheckedAt: true,
  recheck: true,
  endedAt: true,
  endReason: true,
} as const;
type ProofRow = Prisma.AsnProofGetPayload<{ select: typeof proofColumns }>;

/** An organisation's proofs of an ASN, newest first, and the conflicts about it that are open. */
export async function controlOf(db: Db, { organisationId, asn }: Claim, now: Date) {
  const key = { asn: BigInt(asn) };
  const [rows, conflicts] = await Promise.all([
    db.asnProof.findMany({
      where: { ...key, organisationId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: maxShown,
      select: proofColumns,
    }),
    db.asnConflict.findMany({
      where: {
        ...key,
        resolvedAt: null,
        OR: [{ holderId: organisationId }, { challengerId: organisationId }],
      },
      select: {
        challengerId: true,
        holder: { select: { name: true } },
        challenger: { select: { name: true } },
      },
    }),
  ]);
  const contested = conflicts.some(({ challengerId }) => challengerId === organisationId);
  return {
    proofs: rows.map((row) => proofView(row, contested, now)),
    /** Whether this organisation's proofs wait, and with whom: for staff only. */
    conflicts: conflicts.map(({ challengerId, holder, challenger }) =>
      challengerId === organisationId
        ? { side: "challenger" as const, other: holder.name }
        : { side: "holder" as const, other: challenger.name },
    ),
  };
}

export type Control = Awaited<ReturnType<typeof controlOf>>;
export type ProofView = ReturnType<typeof proofView>;

function proofView(row: ProofRow, contested: boolean, now: Date) {
  const { user, confirmedBy, method, seen, endReason, organisationId: _of, ...rest } = row;
  return {
    ...rest,
    method: methodKeys[method],
    by: user.name,
    confirmedBy: confirmedBy?.name ?? null,
    endsOn: endOfProof(row.verifiedAt),
    endReason: endReasons.find((reason): reason is EndReason => reason === endReason) ?? null,
    state: stateOf(row, contested, now),
    seen: proofEvidenceOf(row.method, seen),
  };
}

function stateOf(row: ProofRow, contested: boolean, now: Date): ProofState {
  if (row.endedAt) return "ended";
  if (now >= endOfProof(row.verifiedAt)) return "expired";
  if (row.method === "reviewer" && !row.confirmedAt) return "waiting";
  return contested ? "contested" : "counts";
}

/** What was seen, as pages show it: addresses masked. Null for what an older release wrote otherwise. */
function proofEvidenceOf(method: ProofRow["method"], seen: Prisma.JsonValue) {
  if (method === "registry_email") {
    const parsed = registryEmailEvidence.safeParse(seen);
    if (!parsed.success) return null;
    const { source, address, roles, askedBy } = parsed.data;
    return {
      kind: "registryEmail" as const,
      source,
      address: maskAddress(address),
      roles,
      askedBy: askedBy ?? "",
    };
  }
  if (method === "peeringdb") {
    const parsed = peeringDbEvidence.safeParse(seen);
    if (!parsed.success) return null;
    const { name, perms, managePeeringSessions } = parsed.data.network;
    const right = (perms & 2) !== 0 ? ("update" as const) : ("sessions" as const);
    return { kind: "peeringdb" as const, network: name ?? "", right, managePeeringSessions };
  }
  const parsed = reviewerEvidence.safeParse(seen);
  return parsed.success ? { kind: "reviewer" as const, evidence: parsed.data.evidence } : null;
}

/** Conflicts that a page of the administrators' list shows. */
export const conflictsPerPage = 10;

/** The open conflicts, the oldest first, with what each side has to show. */
export async function openConflictPage(db: Db, page: number, now: Date) {
  const where = { resolvedAt: null };
  const [total, rows] = await Promise.all([
    db.asnConflict.count({ where }),
    db.asnConflict.findMany({
      where,
      orderBy: [{ openedAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * conflictsPerPage,
      take: conflictsPerPage,
      select: {
        id: true,
        asn: true,
        openedAt: true,
        holder: { select: { id: true, name: true } },
        challenger: { select: { id: true, name: true } },
      },
    }),
  ]);
  const proofs = await db.asnProof.findMany({
    where: {
      OR: rows.map(({ asn, holder, challenger }) => ({
        asn,
        organisationId: { in: [holder.id, challenger.id] },
      })),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 2 * conflictsPerPage * maxShown,
    select: { ...proofColumns, asn: true },
  });
  const side = (organisation: { id: string; name: string }, asn: bigint, challenges: boolean) => ({
    name: organisation.name,
    proofs: proofs
      .filter((each) => each.asn === asn && each.organisationId === organisation.id)
      .map(({ asn: _asn, ...row }) => proofView(row, challenges, now)),
  });
  return {
    total,
    conflicts: rows.map(({ id, asn, openedAt, holder, challenger }) => ({
      id,
      asn: Number(asn),
      openedAt,
      holder: side(holder, asn, false),
      challenger: side(challenger, asn, true),
    })),
  };
}
export type OpenConflict = Awaited<ReturnType<typeof openConflictPage>>["conflicts"][number];
