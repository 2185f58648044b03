import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { fileName } from "@/lib/interfaces/exports/file-name";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { pathOf } from "@/lib/platform/export-files/files";
import { findRun } from "./queries";
import { readStored } from "./stored-request";

/**
 * Where the file of a run is and what it is called, for somebody who may have it, with an entry in the
 * audit trail; null when there is no such file for them.
 */
export async function downloadRun(
  client: PrismaClient,
  actor: SignedInActor,
  id: string,
): Promise<{ path: string; name: string; mediaType: string; rows: number } | null> {
  const run = await findRun(client, id);
  if (!run?.file || !run.finishedAt) return null;
  const read = await readStored(run);
  const path = pathOf(run.file);
  if (!read.ok || path === null || !mayExport(actor, read.request)) return null;
  await client.$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: "export.downloaded",
      objectType: "export",
      objectId: id,
      after: { set: run.set, format: run.format, rows: run.rowsTotal },
    }),
  );
  const { format } = read.request;
  return {
    path,
    name: fileName(read.request, run.finishedAt),
    mediaType: format.mediaType,
    rows: run.rowsTotal ?? 0,
  };
}
