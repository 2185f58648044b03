import { currentPolicy } from "@/lib/core/policy/policies";
import {
  notifyBothSides,
  type PartnerTold,
} from "@/lib/partnership/review/follow-ups/notifications";
import { endingWaivers } from "@/lib/partnership/review/waivers/ending";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { endingProofs } from "./ending-proofs";

/** How many days ahead people are told of an end; the nearest that has come is the one that is said. */
export const noticeDays = [30, 7] as const;

/** Something of a partner in force that ends. */
type Ending = {
  kind: "waiverEnding" | "proofEnding";
  applicationId: string;
  /** What it is, for saying it once: a proof renewed is another one. */
  name: string;
  /** Its last day, YYYY-MM-DD in UTC. */
  day: string;
};

/**
 * Tells both sides of the waivers and proofs that end within 30 days, and again within 7. Each is said
 * once, whoever runs this and however often; days on which nobody ran it are made up for.
 */
export async function notifyOfExpiries(client: PrismaClient, now: Date): Promise<number> {
  const [furthest] = noticeDays;
  const proofDays = currentPolicy.asnControl.proofDays.value;
  const waivers = await endingWaivers(client, now, furthest);
  const proofs = await endingProofs(client, now, { within: furthest, proofDays });
  const endings: Ending[] = [
    ...waivers.map(({ id, applicationId, endsOn }) => {
      return { kind: "waiverEnding" as const, applicationId, name: `waiver:${id}`, day: endsOn };
    }),
    ...proofs.map(({ id, applicationId, lastDay }) => ({
      kind: "proofEnding" as const,
      applicationId,
      name: `proof:${id}:${lastDay}`,
      day: lastDay,
    })),
  ];
  let told = 0;
  for (const ending of endings) if (await tell(client, ending, now)) told += 1;
  return told;
}

/** Says one end to both sides; false when that was done before. */
function tell(client: PrismaClient, ending: Ending, now: Date): Promise<boolean> {
  const { kind, applicationId, name, day } = ending;
  const left = (Date.parse(day) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000;
  const ahead = noticeDays.filter((days) => left <= days).at(-1) ?? noticeDays[0];
  const key = `${name}:${ahead}`;
  return client.$transaction(async (tx) => {
    const { count } = await tx.expiryNotice.createMany({
      data: [{ key, at: now }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const { partner, organisationId, assigneeId, asn } = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: {
        organisationId: true,
        assigneeId: true,
        asn: true,
        partner: { select: { name: true } },
      },
    });
    if (!partner) return false;
    const about: PartnerTold = {
      ...{ applicationId, organisationId, assigneeId },
      partner: partner.name,
      asn: Number(asn),
    };
    await notifyBothSides(tx, about, { kind, values: { day }, dedupe: key, at: now });
    return true;
  });
}
