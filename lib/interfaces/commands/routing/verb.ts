import type { Output } from "./output";

/** One verb of `npm run routing`: files in, lines out; no database, no network. */
export interface Verb {
  /** What stands behind the verb on the command line: "VRPS PAIRS", "FILE SET [SOURCES]". */
  readonly parameters: string;
  /** How many arguments it takes: fewest and most. */
  readonly count: readonly [number, number];
  /**
   * Does the work. What is wrong with single items is counted and told on stderr.
   *
   * @throws UnreadableInput when a file as a whole is of no use: the command then ends with 2
   */
  run(args: readonly string[], output: Output): Promise<void>;
}

/** A file, or an argument, that cannot be read at all; the message is a sentence for the person. */
export class UnreadableInput extends Error {}
