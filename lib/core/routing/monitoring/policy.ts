const second = 1_000;
const hour = 3_600_000;
const day = 24 * hour;

/** What decides about events and incidents. All ours unless said; times in ms. */
export const monitoringPolicy = {
  date: "2026-11-27",
  /** An instant is judged when the newest timestamp is this far ahead of it. */
  watermarkMs: 5 * second,
  episode: {
    /**
     * Distinct peer ASNs at one instant that open an episode. A real hijack of 35 prefixes reached
     * two peers with all of them, ten with only 14.
     */
    holders: 2,
    /** A single peer opens one when it holds on this long without a break. */
    loneHoldMs: 300 * second,
    /** An episode is over when nobody has held it for this long. */
    endAfterMs: 600 * second,
    lingering: { peakShare: 0.05, afterMs: 3_600 * second },
    /** Distinct paths that are kept as evidence. */
    maxPaths: 50,
  },
  /** A shorter prefix around a registered one is not watched. */
  shortestAround: { 4: 8, 6: 16 },
  visibility: {
    /** Nothing is judged before a prefix was once seen by this share of its baseline. */
    armedFrom: 0.7,
    /** With this share of the baseline's peers out of sight, nothing can be told. */
    blindFrom: 0.5,
    low: {
      opensBelow: 0.7,
      opensAfterMs: 600 * second,
      clearsFrom: 0.85,
      clearsAfterMs: 600 * second,
    },
    withdrawn: {
      opensAt: 0.1,
      opensAfterMs: 60 * second,
      clearsFrom: 0.5,
      clearsAfterMs: 60 * second,
    },
    baseline: { days: 7, fewestHours: 24 },
    warmAfterMs: day,
  },
  incident: { gapMs: 1_800 * second, reopenMs: day, closeAfterMs: 30 * day },
  reach: { localFrom: 0.01, wideFrom: 0.1, globalFrom: 0.5 },
} as const;

export type MonitoringPolicy = typeof monitoringPolicy;
