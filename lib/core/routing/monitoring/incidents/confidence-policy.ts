/**
 * Weights of evidence that a foreign origin is a hijack (6.5). Ours; the shape is that of Cloudflare
 * Radar's and GRIP's scores.
 */
export const confidencePolicy = {
  date: "2026-11-27",
  weights: {
    "origin-not-authorised": 3,
    "rov-invalid-as": 3,
    "rov-invalid-length": 1,
    "rov-valid": -6,
    "three-peers": 1,
    "ten-peers": 2,
    "several-collectors": 1,
    "more-specific": 1,
    "route-object-authoritative": -4,
    "route-object-other": -2,
    "route-object-none": 1,
    "declared-relation": -4,
    "inside-as-set": -2,
    "beside-origin": -2,
    "not-beside-origin": 1,
    "looks-like-typo": -2,
    "ended-at-once": -2,
  },
  peers: { some: 3, many: 10 },
  collectors: 2,
  /** An offender up to this is failed prepending: `prepend 3` typed as an ASN. */
  highestPrepend: 10,
  atOnceMs: 60_000,
  levels: { mediumFrom: 4, highFrom: 8 },
} as const;

export type ConfidencePolicy = typeof confidencePolicy;
export type Weight = keyof ConfidencePolicy["weights"];
