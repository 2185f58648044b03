/** What an administrator should look into; the words are `partnerList.checks.<check>`. */
export const consistencyChecks = ["markets", "no-metro", "names", "evidence"] as const;
export type ConsistencyCheck = (typeof consistencyChecks)[number];

/** Evidence older than this should be gathered again, in days. */
export const staleEvidenceDays = 90;

/** Partners shown on one page. */
export const consistencyPageSize = 50;
