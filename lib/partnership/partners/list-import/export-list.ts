import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { listFile } from "./list-file";
import { listedPartners } from "./listed-partners";

/** The whole directory as the list that was kept by hand, with its entry in the audit trail. */
export async function exportList(client: PrismaClient, actor: SignedInActor): Promise<string> {
  const { partners } = await client.$transaction((tx) => listedPartners(tx), {
    isolationLevel: "RepeatableRead",
  });
  await client.$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: "partners.exported",
      objectType: "export",
      objectId: "partner-list.json",
      after: { rows: partners.length },
    }),
  );
  return listFile(partners);
}
