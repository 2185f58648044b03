import type { FieldError } from "@/components/forms/error-summary";
import type { DraftInput } from "@/lib/partnership/review/conversation/draft-input";

/** What comes back to the draft form. */
export type DraftState = {
  errors: readonly FieldError[];
  /** Texts that were not taken, by comment. */
  bodies: Readonly<Record<string, string>>;
  /** The box for one more comment, while it was not taken. */
  added: DraftInput["added"];
  done: "saved" | "added" | "noted" | "sent" | "removed" | null;
  /** Grows with each answer of the server, so that the form starts anew. */
  round: number;
};

export const emptyBox: DraftInput["added"] = {
  about: "whole",
  field: "",
  internal: false,
  body: "",
};

export const untouchedDraft: DraftState = {
  errors: [],
  bodies: {},
  added: emptyBox,
  done: null,
  round: 0,
};

export type DraftAction = (state: DraftState, form: FormData) => Promise<DraftState>;

/** A drafted comment as the form shows it. */
export type DraftedComment = {
  id: string;
  body: string;
  /** What it is about, in plain words. */
  about: string;
  /** The revision it was written about, where that is not the one on the screen. */
  older: number | null;
};

export type AboutGroup = { label: string; options: { value: string; label: string }[] };

/** A finding that can be made into a comment. */
export type ReadyOption = { value: string; title: string; message: string };
