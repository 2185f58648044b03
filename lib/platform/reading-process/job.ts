/**
 * Work that a process of its own can do: a pure function, and where the process finds it. What goes in and
 * comes out is copied between processes, so large results are JSON text, which is copied faster than
 * objects are.
 */
export type Job<Input, Result> = {
  /** The module, from the project's folder. */
  file: string;
  /** The function it exports. */
  name: string;
  work: (input: Input) => Result | Promise<Result>;
};
