import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { formLimits } from "./form-limits";
import type { FormValues } from "./form-values";
import { maxFieldName } from "./read-form-data";
import { putBack, type RemovedRow } from "./removed-row";
import type { Edited } from "./section-op";
import type { SetFields } from "./set-fields";
import { setValues, textAt } from "./set-value";

/** What can be undone: a row that was removed, or fields that were set at once. */
export type UndoStep = ({ kind: "row" } & RemovedRow) | SetFields;

/** Longest step that is kept for undoing, in UTF-16 units of its JSON: it goes to the browser and comes back. */
const maxLength = 200_000;

/** The step as long as it is short enough to be kept. */
export const kept = (step: UndoStep | null): UndoStep | null =>
  step !== null && JSON.stringify(step).length <= maxLength ? step : null;

/** Undoes a step. Whatever was typed since stays. Null when there is nothing left to undo. */
export function undo(values: FormValues, step: UndoStep): Edited | null {
  if (step.kind === "row") return putBack(values, step);
  const still = step.before.filter(([pointer]) => textAt(values, pointer) === step.text);
  const [first] = still;
  return first ? { values: setValues(values, still), focus: first[0] } : null;
}

/** What the server did last and can be undone, as long as the form shows the version that it left. */
export const undoable = (
  { undo: last }: { undo: { step: UndoStep; version: number } | null },
  shown: { version: number },
): UndoStep | null => (last?.version === shown.version ? last.step : null);

const text = boundedText(formLimits.text);
const pointer = boundedText(maxFieldName);
const schema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("row"),
    list: pointer.regex(
      /^\/(?:contacts|locations(?:\/\d{1,6}\/connections)?|traffic\/sites|routing\/prefixes)$/,
    ),
    index: z.int().min(0),
    row: z.unknown(),
  }),
  z.object({
    kind: z.literal("fields"),
    text,
    before: z.array(z.tuple([pointer, text])).max(formLimits.connections),
  }),
]);

/** Reads a step that comes back from a browser; null for what is none. (Every save checks its rows.) */
export function readUndoStep(given: unknown): UndoStep | null {
  const read = schema.safeParse(given);
  return read.success ? (read.data as UndoStep) : null;
}
