import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { declaredMeasurements } from "./measurements-declared";
import { previewMeasurements } from "./measurements-preview";
import { chooseMetros, dropStaged, stagedAtlas } from "./measurements-staged";
import { type MeasurementsEditor, writeMeasurements } from "./measurements-write";

export type MeasurementsAddition = {
  applicationId: string;
  /** The version of the draft and the token of the results that were on screen. */
  version: number;
  token: string;
  /** By position of the target. */
  metros: readonly string[];
};

export type Added =
  | { ok: true; count: number }
  /** Nothing was added and nothing lost: the results wait, with the metros chosen. */
  | { ok: false; code: "changed-meanwhile" | "nothing-new" | "too-many" }
  /** No results wait, or the draft can't be changed any more. */
  | { ok: false; code: "impossible" };

/** Adds the results that wait to the draft's measurements. */
export async function addMeasurements(
  client: PrismaClient,
  actor: MeasurementsEditor,
  { applicationId, version, token, metros }: MeasurementsAddition,
  now = new Date(),
): Promise<Added> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    const waiting = await stagedAtlas(tx, applicationId);
    if (!row || !waiting || !isEditable(row.state)) return { ok: false, code: "impossible" };
    // Choices made for other results would be wrong for these.
    if (waiting.token !== token) return { ok: false, code: "changed-meanwhile" };
    const staged = await chooseMetros(tx, applicationId, waiting, metros);
    if (row.version !== version) return { ok: false, code: "changed-meanwhile" };
    const before = declaredMeasurements(row);
    const { added, room } = previewMeasurements(staged, before);
    if (added.length === 0) return { ok: false, code: "nothing-new" };
    if (added.length > room) return { ok: false, code: "too-many" };
    const after = { declared: [...before.declared, ...added], waiting: before.waiting };
    await writeMeasurements(tx, actor, row, before, after, "application.measurements-added", now);
    await dropStaged(tx, applicationId);
    return { ok: true, count: added.length };
  });
}
