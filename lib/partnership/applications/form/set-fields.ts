import type { FormValues } from "./form-values";
import { setValues, textAt } from "./set-value";

/** Fields that were set to one text, each with what it held before. */
export type SetFields = { kind: "fields"; text: string; before: [pointer: string, text: string][] };

/** Sets many fields to one text, remembering what they held; null when they hold it already. */
export function setFields(
  values: FormValues,
  pointers: readonly string[],
  text: string,
): { values: FormValues; undo: SetFields } | null {
  const before = pointers.flatMap((pointer): [string, string][] => {
    const held = textAt(values, pointer);
    return held === null || held === text ? [] : [[pointer, held]];
  });
  if (before.length === 0) return null;
  const set = before.map(([pointer]) => [pointer, text] as const);
  return { values: setValues(values, set), undo: { kind: "fields", text, before } };
}
