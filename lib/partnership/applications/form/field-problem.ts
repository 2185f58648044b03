import type { Measurement } from "@/lib/core/requirements/document";

/** Something typed that the document can't hold; it stays in its field, with this said beside it. */
export type FieldProblem = {
  /** JSON pointer into the form's values. */
  pointer: string;
  /** Full key of the sentence, which `values` fill. */
  words: string;
  values: Record<string, string | number>;
};

/** What isn't typed into the form but belongs to the document. */
export type DraftBasis = {
  asn: number;
  /** The last usable name and type, for as long as what is typed is neither. */
  name: string;
  type: string;
  measurements: readonly Measurement[];
};
