import type { PasteState } from "@/lib/partnership/applications/import/paste-state";
import type { MovedLocation } from "./facility-choice";
import type { SectionRefusal } from "./form-limits";
import type { SectionVersion } from "./section-version";
import type { UndoStep } from "./undo-step";

/** What a section's form answers when it could not simply be saved; the page shows it. */
export type SectionFormState = {
  /** What was typed and is not saved, by pointer; shown again in its fields. */
  typed: Readonly<Record<string, string>>;
  conflict: { version: number; changed: SectionVersion } | null;
  /** Why nothing of it is saved. */
  refusal: SectionRefusal | null;
  paste: PasteState | null;
  /** What the button did and can be undone, as long as the section has the version it left. */
  undo: { step: UndoStep; version: number } | null;
  /** Pointer of the field to go to. */
  focus: string | null;
  /** Metros typed for facilities that could not be placed, and that are none, by PeeringDB's id. */
  left: Readonly<Record<string, string>>;
  /** Locations that lost their facilities because they are in another metro now. */
  moved: readonly MovedLocation[];
};

export const noFormState: SectionFormState = {
  typed: {},
  conflict: null,
  refusal: null,
  paste: null,
  undo: null,
  focus: null,
  left: {},
  moved: [],
};
