import { createHash } from "node:crypto";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { canonicalJson } from "@/lib/core/json/canonical-json";
import { freeSlug } from "@/lib/partnership/partners/slug";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma, PrismaClient } from "@/lib/platform/db/generated/client";
import { type ListRow, refuses } from "./list-row";
import { listedPartners } from "./listed-partners";
import { metroLocations } from "./metro-locations";
import { dropList, pendingList } from "./pending-list";
import { type FieldChange, type Plan, planImport } from "./plan";

/** Longest a list may take to be applied, in milliseconds. */
const timeout = 5 * 60_000;

/** A name for what a plan would do: equal plans have equal ones. SHA-256 in hex. */
export function planHash(plan: Plan): string {
  const text = canonicalJson(JSON.parse(JSON.stringify(plan)));
  return createHash("sha256").update(text).digest("hex");
}

/** What the list a person handed in would do now; null without one. */
export async function previewList(db: Db, userId: string) {
  const pending = await pendingList(db, userId);
  if (!pending) return null;
  const { partners, aliases } = await listedPartners(db);
  return {
    issues: pending.issues.filter(refuses),
    unused: pending.issues
      .filter((issue) => !refuses(issue))
      .map(({ values }) => String(values.column)),
    plan: planImport(pending.rows, partners, aliases),
  };
}

export type ListApplied =
  | { ok: true; created: number; changed: number }
  /** The directory changed since the preview; what the list would do now is something else. */
  | { ok: false; code: "changed-meanwhile" }
  | { ok: false; code: "nothing-pending" | "has-issues" };

/**
 * Applies the list a person handed in, whole or not at all, in one transaction with its entry in the
 * audit trail: exactly what the preview of that hash showed. Nothing is taken out of the directory.
 */
export async function applyList(
  client: PrismaClient,
  actor: SignedInActor,
  seen: string,
  now = new Date(),
): Promise<ListApplied> {
  return client.$transaction(
    async (tx): Promise<ListApplied> => {
      // Whoever else lists a partner waits; readers do not.
      await tx.$executeRaw`LOCK TABLE "Partner" IN SHARE ROW EXCLUSIVE MODE`;
      const preview = await previewList(tx, actor.userId);
      if (!preview) return { ok: false, code: "nothing-pending" };
      const { plan, issues } = preview;
      if (issues.length > 0 || plan.entries.some(({ kind }) => kind === "twice")) {
        return { ok: false, code: "has-issues" };
      }
      if (planHash(plan) !== seen) return { ok: false, code: "changed-meanwhile" };
      const created = await createPartners(tx, plan, now);
      const changed: Record<string, FieldChange[]> = {};
      for (const entry of plan.entries) {
        if (entry.kind !== "change") continue;
        await changePartner(tx, entry.partner.id, entry.changes);
        changed[entry.partner.name] = entry.changes;
      }
      await dropList(tx, actor.userId);
      const after: Prisma.InputJsonObject = JSON.parse(JSON.stringify({ created, changed }));
      await recordAudit(tx, {
        actor,
        action: "partners.imported",
        objectType: "partner",
        objectId: "list",
        after,
      });
      return { ok: true, created: created.length, changed: Object.keys(changed).length };
    },
    { timeout },
  );
}

/** Creates the partners a plan creates, in the list's order; answers with their addresses. */
async function createPartners(tx: Db, plan: Plan, since: Date): Promise<string[]> {
  const rows = plan.entries.flatMap((entry) => (entry.kind === "create" ? [entry.row] : []));
  if (rows.length === 0) return [];
  const present = await tx.partner.findMany({ select: { slug: true } });
  const taken = new Set(present.map(({ slug }) => slug));
  const slugs = rows.map(({ name, asn }) => {
    const slug = freeSlug(name, asn, taken);
    taken.add(slug);
    return slug;
  });
  const partners = await tx.partner.createManyAndReturn({
    data: rows.map((row, index) => ({ ...facts(row), since, slug: slugs[index] ?? "" })),
    select: { id: true, slug: true },
  });
  const idOf = new Map(partners.map(({ id, slug }) => [slug, id]));
  await tx.partnerLocation.createMany({
    data: rows.flatMap(({ metros }, index) =>
      metroLocations(idOf.get(slugs[index] ?? "") ?? "", metros),
    ),
  });
  return slugs;
}

const facts = ({ name, asn, type, markets }: ListRow) => ({
  name,
  asn: asn === null ? null : BigInt(asn),
  type,
  markets,
});

async function changePartner(tx: Db, id: string, changes: readonly FieldChange[]): Promise<void> {
  const data: Prisma.PartnerUpdateInput = {};
  for (const change of changes) {
    if (change.field === "name") data.name = change.to;
    if (change.field === "asn") data.asn = BigInt(change.to);
    if (change.field === "type") data.type = change.to;
    if (change.field === "markets") data.markets = [...change.to];
    if (change.field === "metros") {
      await tx.partnerLocation.deleteMany({ where: { partnerId: id } });
      await tx.partnerLocation.createMany({ data: metroLocations(id, change.to) });
    }
  }
  await tx.partner.update({ where: { id }, data, select: { id: true } });
}
