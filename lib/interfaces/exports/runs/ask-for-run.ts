import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { auditedRequest } from "@/lib/interfaces/exports/record-export";
import type { ExportRequest } from "@/lib/interfaces/exports/request";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { storedRequest } from "./stored-request";

/** Has an export made in the background; answers with the id of its run. */
export function askForRun(
  client: PrismaClient,
  actor: SignedInActor,
  request: ExportRequest,
): Promise<string> {
  return client.$transaction(async (tx) => {
    const { id } = await tx.exportRun.create({
      data: { ...storedRequest(request), locale: actor.locale, requestedById: actor.userId },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "export.asked-for",
      objectType: "export",
      objectId: id,
      after: auditedRequest(request),
    });
    return id;
  });
}
