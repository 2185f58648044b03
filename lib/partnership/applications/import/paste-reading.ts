import type { HeadingUnit } from "@/lib/core/table/heading";
import type { FieldProblem } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import type { PasteColumn } from "./paste-columns";
import type { PasteTarget } from "./paste-target";

/** The key of a sentence with what fills it. */
export type Sentence = Pick<FieldProblem, "words" | "values">;

/** What is wrong with a pasted line. */
export type RefusedLine = Sentence & {
  line: number;
  /** The line as pasted. */
  text: string;
  /** The field that is wrong, or null for the line as a whole. */
  field: PasteColumn | null;
  /** The heading of its column as pasted; "" without one. */
  heading: string;
};

/** A column of what was pasted, and what it is read as. */
export type ReadColumn = {
  heading: string;
  field: PasteColumn | null;
  unit: HeadingUnit | null;
  filled: number;
  /** What its first filled cell holds, as pasted. */
  sample: string;
};

/** A row as it would be stored. */
export type ReadRow = { line: number; cells: readonly string[] };

/** A network that was given with more than one class, and which were. */
export type ClassConflict = {
  network: string;
  classes: readonly string[];
  lines: readonly number[];
};

/** What a text was read as, before anything is added. */
export type PasteReading = {
  target: PasteTarget;
  /** Why nothing of it could be read. */
  problem: Sentence | null;
  columns: ReadColumn[];
  /** The columns of `rows`. */
  shown: readonly PasteColumn[];
  /** Rows that would be added. */
  rows: ReadRow[];
  /** What was made of it that a person should know. */
  notes: Sentence[];
  conflicts: ClassConflict[];
  refused: RefusedLine[];
  /** What stays in the box: the heading, if there was one, and the lines that were not taken. */
  rest: string;
  /** The form with the good rows added. */
  values: FormValues;
  /** Rows that are added. */
  added: number;
};

/** A sentence of `form.paste.notes`. */
export const note = (name: string, values: Sentence["values"]): Sentence => ({
  words: `form.paste.notes.${name}`,
  values,
});
