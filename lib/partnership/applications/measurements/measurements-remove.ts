import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { measurementKey } from "@/lib/sources/atlas/new-measurements";
import { declaredMeasurements } from "./measurements-declared";
import { type MeasurementsEditor, writeMeasurements } from "./measurements-write";

/** How many were removed. */
export type Removed =
  | { ok: true; count: number }
  | { ok: false; code: "changed-meanwhile" | "impossible" };

/**
 * Removes one measurement, named by what it says; its position may have changed meanwhile. One that
 * is gone already stays gone.
 */
export async function removeMeasurement(
  client: PrismaClient,
  actor: MeasurementsEditor,
  applicationId: string,
  key: string,
  now = new Date(),
): Promise<Removed> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    if (!row || !isEditable(row.state)) return { ok: false, code: "impossible" };
    const before = declaredMeasurements(row);
    const at = before.declared.findIndex((measurement) => measurementKey(measurement) === key);
    if (at < 0) return { ok: true, count: 0 };
    const declared = before.declared.filter((_, index) => index !== at);
    const after = { declared, waiting: before.waiting };
    await writeMeasurements(tx, actor, row, before, after, "application.measurements-removed", now);
    return { ok: true, count: 1 };
  });
}

/** Removes all measurements, also those that wait for their site, of the version on screen. */
export async function removeAllMeasurements(
  client: PrismaClient,
  actor: MeasurementsEditor,
  applicationId: string,
  version: number,
  now = new Date(),
): Promise<Removed> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    if (!row || !isEditable(row.state)) return { ok: false, code: "impossible" };
    const before = declaredMeasurements(row);
    const count = before.declared.length + before.waiting.length;
    if (count === 0) return { ok: true, count };
    if (row.version !== version) return { ok: false, code: "changed-meanwhile" };
    const after = { declared: [], waiting: [] };
    await writeMeasurements(tx, actor, row, before, after, "application.measurements-removed", now);
    return { ok: true, count };
  });
}
