import { documentInTurns } from "@/lib/partnership/applications/revision/frozen-revision";
import type { Db } from "@/lib/platform/db/client";

/**
 * The revision of an application that is in force: the one its directory row was written from. Null
 * when the directory does not list it.
 */
export async function revisionInForce(db: Db, applicationId: string) {
  const partner = await db.partner.findUnique({
    where: { applicationId },
    select: {
      revision: {
        select: {
          id: true,
          number: true,
          document: true,
          submittedAt: true,
          policyVersion: true,
          report: true,
          decisions: {
            where: { kind: "approved" },
            orderBy: { decidedAt: "desc" },
            take: 1,
            select: { decidedAt: true },
          },
        },
      },
    },
  });
  if (!partner?.revision) return null;
  const { document, decisions, ...revision } = partner.revision;
  return {
    ...revision,
    document: await documentInTurns(document),
    approvedAt: decisions[0]?.decidedAt ?? null,
  };
}
