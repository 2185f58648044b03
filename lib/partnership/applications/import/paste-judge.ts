import { documentFromValues } from "@/lib/partnership/applications/form/document-from-values";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { PasteColumn } from "./paste-columns";
import type { putRows } from "./paste-put";
import { withoutWrongLines } from "./paste-refused";
import type { PasteRow } from "./paste-rows";

/** Puts the rows into the form and takes those out again that its document refuses. */
export function judgeRows(
  rows: readonly PasteRow[],
  put: (rows: readonly PasteRow[]) => ReturnType<typeof putRows>,
  basis: DraftBasis,
): { kept: readonly PasteRow[]; values: FormValues } {
  const all = put(rows);
  let refused = false;
  for (const { pointer, words, values } of documentFromValues(all.values, basis).problems) {
    const place = all.rowAt(pointer);
    if (!place) continue;
    place.row.wrong.push({ field: place.field as PasteColumn, words, values });
    refused = true;
  }
  if (!refused) return { kept: rows, values: all.values };
  // A line that stands for several rows is taken whole or stays whole.
  const kept = withoutWrongLines(rows);
  return { kept, values: put(kept).values };
}
