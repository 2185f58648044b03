/** What nobody's request may exceed, in milliseconds and bytes; issue texts and SECURITY.md say the same. */
export const bounds = {
  /** How long one request may hold the event loop, on which everybody else waits. */
  delayMs: 250,
  /** The same for storing an import over 1 MB in the database that runs inside the process. */
  embeddedImportDelayMs: 1000,
  answerMs: 2000,
  /** What the process may keep more than when it was idle: its own caches and the embedded database's. */
  keptBytes: 160 * 2 ** 20,
  /** From here on a body counts as large: only imports may have one. */
  largeBody: 2 ** 20,
  /** When an answer is given up. */
  giveUpMs: 30_000,
} as const;

/** How much is tried. The short form is part of `npm test`; both are bounded in time. */
export interface Depth {
  name: "short" | "full";
  /** Hostile texts for each field, header, parameter. */
  textsEach: number;
  /** Instances of a page that are looked at, such as applications. */
  instances: number;
  /** How many fields of one form are tried one at a time; forms of tables have hundreds alike. */
  fields: number;
  /** Whether the pages of everybody in the story are opened before and after, or of some. */
  everybody: boolean;
  /** Seconds after which what is left counts as failed. */
  seconds: number;
}

export const depths: Record<Depth["name"], Depth> = {
  short: { name: "short", textsEach: 1, instances: 1, fields: 8, everybody: false, seconds: 600 },
  full: { name: "full", textsEach: 1000, instances: 3, fields: 40, everybody: true, seconds: 3600 },
};
