import { findMetro } from "@/lib/core/edges/find-metro";
import type { Db } from "@/lib/platform/db/client";
import type { Upload } from "@/lib/platform/http/uploaded-form";
import { read } from "@/lib/platform/reading-process/read";
import { type HandedIn, type ReadAtlas, readAtlasJob } from "./measurements-read";
import { maxTargets, openStaged, type StagedAtlas, sealStaged } from "./measurements-stored";

export type Staged = "done" | "too-much-work" | Extract<ReadAtlas, { ok: false }>["code"];

/**
 * Keeps what was handed in until it is added or thrown away. Results take the place of those that
 * waited; places of probes alone are added to what waits.
 *
 * @param metros in which the application has connections.
 * @param who handed it in, by id: large ones of one person wait behind those of others.
 */
export async function stageAtlas(
  db: Db,
  applicationId: string,
  from: Upload | HandedIn,
  metros: readonly string[],
  who = applicationId,
): Promise<Staged> {
  const row = await db.pendingMeasurements.findUnique({ where: { applicationId } });
  const waiting = row?.content ?? null;
  const handed = "body" in from ? from.body.byteLength : from.results.length + from.probes.length;
  const size = handed + (waiting?.length ?? 0);
  const outcome = await read(readAtlasJob, { from, waiting, metros }, { size, who });
  if (!outcome.ok) return outcome.code;
  if (!outcome.value.ok) return outcome.value.code;
  await store(db, applicationId, outcome.value.content, true);
  return "done";
}

/** What waits, with a token that changes when something else is handed in; null when nothing does. */
export async function stagedAtlas(
  db: Db,
  applicationId: string,
): Promise<(StagedAtlas & { token: string }) | null> {
  const row = await db.pendingMeasurements.findUnique({ where: { applicationId } });
  return row && { ...openStaged(row.content), token: row.createdAt.toISOString() };
}

/** Remembers the metros chosen, by position of the target; names that are no edge metro are none. */
export async function chooseMetros(
  db: Db,
  applicationId: string,
  staged: StagedAtlas,
  metros: readonly string[],
): Promise<StagedAtlas> {
  const targets = staged.targets.map((target, index) => ({
    ...target,
    metro: index < maxTargets ? (findMetro(metros[index] ?? "")?.metro ?? "") : "",
  }));
  const chosen = { ...staged, targets };
  await store(db, applicationId, sealStaged(chosen), false);
  return chosen;
}

/** Throws away what waits. */
export async function dropStaged(db: Db, applicationId: string): Promise<void> {
  await db.pendingMeasurements.deleteMany({ where: { applicationId } });
}

async function store(db: Db, applicationId: string, content: string, anew: boolean) {
  await db.pendingMeasurements.upsert({
    where: { applicationId },
    create: { applicationId, content, createdAt: new Date() },
    update: { content, ...(anew && { createdAt: new Date() }) },
    select: { applicationId: true },
  });
}
