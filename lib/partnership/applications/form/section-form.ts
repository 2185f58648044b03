import type { Pasted, PasteTarget, RefusedLine } from "@/lib/partnership/applications/import/paste";
import type { SectionRefusal } from "./form-limits";
import type { SectionVersion } from "./section-version";

/** What became of pasted rows: how many were added, and the lines that stay in the box. */
export type PasteOutcome = {
  target: PasteTarget;
  added: number;
  /** The first of the lines that were not taken, each with its reason. */
  refused: RefusedLine[];
  /** How many were not. */
  refusedCount: number;
  rest: string;
};

/** What a section's form answers when it could not simply be saved; the page shows it. */
export type SectionFormState = {
  /** What was typed and is not saved, by pointer; shown again in its fields. */
  typed: Readonly<Record<string, string>>;
  conflict: { version: number; changed: SectionVersion } | null;
  /** Why nothing of it is saved. */
  refusal: SectionRefusal | null;
  paste: PasteOutcome | null;
};

export const noFormState: SectionFormState = {
  typed: {},
  conflict: null,
  refusal: null,
  paste: null,
};

/** Refused lines whose reasons are told one by one; they go to the browser and come back with the form. */
export const toldLines = 50;

/** What a form answers to pasted rows. */
export function pasteOutcome(target: PasteTarget, pasted: Omit<Pasted, "values">): PasteOutcome {
  const { added, refused, rest } = pasted;
  const told = refused.slice(0, toldLines).map((line) => ({ ...line, text: "" }));
  return { target, added, refused: told, refusedCount: refused.length, rest };
}
