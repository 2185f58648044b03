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

/** How much is tried. The short form is part of `npm test`; both are bounded in count and time. */
export interface Depth {
  name: "short" | "full";
  /** Hostile texts for each field, segment and name of a query; others in each place. */
  texts: number;
  /** How many of the other attempts on one form, route or action. */
  others: number;
  /** How many fields of one form, or places of one document, are tried one at a time. */
  fields: number;
  /** Instances of a page that are looked at, such as applications. */
  instances: number;
  /** Seconds after which what is left counts as failed. */
  seconds: number;
}

export const depths: Record<Depth["name"], Depth> = {
  short: { name: "short", texts: 1, others: 2, fields: 4, instances: 1, seconds: 600 },
  full: { name: "full", texts: 1000, others: 1000, fields: 40, instances: 3, seconds: 3600 },
};
