/** A row of a table as it was given. */
export type TableRecord = {
  /** Line of the text on which it begins, from 1. */
  line: number;
  /** As it was given. */
  text: string;
  cells: string[];
};
