/** Requests an address may make to one server in a minute. */
export const requestsPerMinute = 600;

const minute = 60_000;
/** Addresses counted at a time; beyond that everybody starts anew. */
const maxAddresses = 50_000;

/**
 * Counts requests by address, in memory: a limit that protects the database must not write to it,
 * and when counting fails, by a restart or too many addresses, people read on.
 */
export function requestLimit() {
  const counts = new Map<string, number>();
  let window = 0;
  /** Null when the request is within the limit, else after how many seconds to try again. */
  return (address: string, now: number): number | null => {
    const current = Math.floor(now / minute);
    if (current !== window || counts.size >= maxAddresses) counts.clear();
    window = current;
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count <= requestsPerMinute ? null : Math.ceil(((current + 1) * minute - now) / 1000);
  };
}
