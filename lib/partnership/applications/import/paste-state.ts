import type { PasteColumn } from "./paste-columns";
import type { PasteReading } from "./paste-reading";
import type { PasteTarget } from "./paste-target";

/** What a text was read as, as far as it is shown. */
export type PastePreview = Omit<PasteReading, "values" | "rest"> & {
  /** How many lines were refused; the first of them are in `refused`. */
  refusedLines: number;
};

/** What the box under a list shows: the text, or what it was read as, or what came of adding it. */
export type PasteState = {
  target: PasteTarget;
  text: string;
  /** What a person said the columns are; null while nothing was said. */
  mapping: readonly (PasteColumn | null)[] | null;
  classes: Readonly<Record<string, string>>;
  preview: PastePreview | null;
  /** Rows that were just added; null otherwise. */
  added: number | null;
  /** What was wrong with the lines that were not added and are in the box again. */
  left: PastePreview | null;
};

/** Rows shown as they would be stored, and refused lines whose reasons are told one by one. */
export const shownRows = 10;
export const toldLines = 50;

/** What is shown of a reading; it goes to the browser and comes back with the form. */
export function previewOf({
  values: _values,
  rest: _rest,
  ...reading
}: PasteReading): PastePreview {
  return {
    ...reading,
    rows: reading.rows.slice(0, shownRows),
    refused: reading.refused.slice(0, toldLines).map((line) => ({ ...line, text: "" })),
    refusedLines: new Set(reading.refused.map(({ line }) => line)).size,
  };
}

/** What a person said and saw of a paste, as one text: rows are added only as they were seen. */
export const seenText = ({ mapping, classes }: Pick<PasteState, "mapping" | "classes">): string =>
  JSON.stringify([mapping, Object.entries(classes).sort()]);
