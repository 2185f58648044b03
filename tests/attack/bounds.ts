/** What nobody's request may exceed, in milliseconds and bytes; issue texts and SECURITY.md say the same. */
export const bounds = {
  /** How long one request may hold the event loop, on which everybody else waits. */
  delayMs: 250,
  /** The same for storing an import over 1 MB in the database that runs inside the process. */
  embeddedImportDelayMs: 1000,
  answerMs: 2000,
  /**
   * What the process may keep more than when it was idle and had loaded its pages: caches, and the memory of
   * the embedded database, which grows with its largest statement and is not given back (31 MB of 53 measured).
   */
  keptBytes: 128 * 2 ** 20,
  /** From here on a body counts as large: only imports may have one. */
  largeBody: 2 ** 20,
  /** When an answer is given up. */
  giveUpMs: 30_000,
} as const;

/**
 * How much is tried. Each form, action and route is attacked in both forms, which is what takes time in
 * the short one, part of `npm test`; of the attempts on it that one takes a sample, others on each.
 */
export interface Depth {
  name: "short" | "full";
  /** Attempts on one form, action or route. */
  most: number;
  /** Attempts on it once `seconds` are over: none is left out for want of time. */
  least: number;
  /** Seconds of the attack on one database, from its first request. */
  seconds: number;
  /** Instances of a page that are looked at, such as applications. */
  instances: number;
}

export const depths: Record<Depth["name"], Depth> = {
  short: { name: "short", most: 2, least: 1, seconds: 15, instances: 1 },
  full: {
    name: "full",
    most: Number.POSITIVE_INFINITY,
    least: Number.POSITIVE_INFINITY,
    seconds: Number.POSITIVE_INFINITY,
    instances: 3,
  },
};
