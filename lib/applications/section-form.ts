import type { PasteTarget, RefusedLine } from "./paste";
import type { SectionVersion } from "./section-version";

/** What became of pasted rows: how many were added, and the lines that stay in the box. */
export type PasteOutcome = {
  target: PasteTarget;
  added: number;
  refused: RefusedLine[];
  rest: string;
};

/** What a section's form answers when it could not simply be saved; the page shows it. */
export type SectionFormState = {
  /** What was typed and is not saved, by pointer; shown again in its fields. */
  typed: Readonly<Record<string, string>>;
  conflict: { version: number; changed: SectionVersion } | null;
  paste: PasteOutcome | null;
};

export const noFormState: SectionFormState = { typed: {}, conflict: null, paste: null };
