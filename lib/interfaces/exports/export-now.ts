import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isLocale } from "@/lib/platform/i18n/locales";
import { recordExport } from "./record-export";
import type { ExportIssue } from "./refusal";
import type { ExportRequest } from "./request";
import { askAgainIn, inPlace } from "./slots";
import { openSpool, type Spool } from "./spool";
import { exportWords } from "./words";
import { writeExport } from "./write-export";

export type ExportedNow =
  | { ok: true; file: Spool; rows: number; at: Date }
  | ({ ok: false } & ExportIssue);

/**
 * Exports while somebody waits: the whole file is written to a temporary one, its entry into the
 * audit trail is made, and then it is handed out. A slow reader holds no transaction and no place
 * among the exports; an error hands out nothing.
 */
export async function exportNow(
  client: PrismaClient,
  actor: SignedInActor,
  request: ExportRequest,
  signal?: AbortSignal,
): Promise<ExportedNow> {
  const done = await inPlace(() => spooled(client, actor, request, signal));
  return done?.value ?? { ok: false, code: "busy", values: { seconds: askAgainIn } };
}

async function spooled(
  client: PrismaClient,
  actor: SignedInActor,
  request: ExportRequest,
  signal?: AbortSignal,
): Promise<ExportedNow> {
  const words = await exportWords(isLocale(actor.locale) ? actor.locale : "en");
  const file = await openSpool();
  try {
    const written = await writeExport(client, request, file, { words, signal });
    if (!written.ok) {
      await file.discard();
      return written;
    }
    // In a transaction of its own: the snapshot does not see the newest entry, which this one must
    // follow. Nothing was handed out yet.
    await client.$transaction((tx) => recordExport(tx, actor, request, { rows: written.rows }));
    return { ok: true, file, rows: written.rows, at: written.at };
  } catch (error) {
    await file.discard();
    throw error;
  }
}
