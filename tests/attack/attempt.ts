import type { Asked } from "./exchange";

/** One request that somebody hostile might send. */
export interface Attempt {
  /** In words, for whoever reads that it was not withstood. */
  what: string;
  /** Made when it is sent: bodies are large. Bytes are sent as they are, outside of HTTP clients. */
  make: () => Asked | Buffer | Promise<Asked>;
  /** Whether it brings a file, which may be large. */
  isImport?: boolean;
}

/** What is attacked in one go, and counted as one test. */
export interface Target {
  name: string;
  attempts: Iterable<Attempt>;
}
