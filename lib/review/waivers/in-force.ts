import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Finding } from "@/lib/requirements/report";
import type { WaiverInForce } from "./waiver";

/** The UTC day of a moment, as the database keeps a date. */
export const dayOf = (moment: Date) => new Date(moment.toISOString().slice(0, 10));

/** Waivers that were put in force and not withdrawn, whatever their end. */
export const confirmed = {
  withdrawnAt: null,
  OR: [{ level: "policy" }, { secondAt: { not: null } }],
} as const satisfies Prisma.WaiverWhereInput;

/** Waivers whose last day is not over. */
export const notEnded = (now: Date) =>
  ({ OR: [{ endsOn: null }, { endsOn: { gte: dayOf(now) } }] }) satisfies Prisma.WaiverWhereInput;

/** The waivers of an application that count at the moment, their last day included. */
export async function waiversInForce(
  db: Db,
  applicationId: string,
  now: Date,
): Promise<WaiverInForce[]> {
  const rows = await db.waiver.findMany({
    where: { applicationId, AND: [confirmed, notEnded(now)] },
    // A later one of the same rule stands in for an earlier one.
    orderBy: { proposedAt: "desc" },
    select: {
      id: true,
      ruleId: true,
      level: true,
      findings: true,
      reason: true,
      endsOn: true,
      proposedBy: { select: { name: true } },
      proposedAt: true,
      secondBy: { select: { name: true } },
      secondAt: true,
    },
  });
  return rows.map(({ findings, endsOn, proposedBy, proposedAt, secondBy, secondAt, ...row }) => ({
    ...row,
    findings: findingsOf(findings),
    endsOn: endsOn?.toISOString().slice(0, 10) ?? null,
    proposedBy: proposedBy.name,
    secondBy: secondBy?.name ?? null,
    since: secondAt ?? proposedAt,
  }));
}

/** The findings kept with a waiver. They were written by the portal and nobody else. */
export const findingsOf = (json: Prisma.JsonValue) => json as unknown as Finding[];
