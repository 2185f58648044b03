import type { MonitoringPolicy } from "@/lib/core/routing/monitoring/policy";

/**
 * The baseline of a prefix: the median of the hourly numbers of peer ASNs that held it with an
 * authorised origin, over the last days (6.3); null without enough hours.
 *
 * @param hourly the last hours' numbers, newest last; null where nothing was observed
 */
export function visibilityBaseline(
  hourly: readonly (number | null)[],
  { visibility: { baseline } }: MonitoringPolicy,
): number | null {
  const known = hourly.slice(-baseline.days * 24).filter((count) => count !== null);
  if (known.length < baseline.fewestHours) return null;
  known.sort((a, b) => a - b);
  const middle = known.length >> 1;
  const upper = known[middle] as number;
  return known.length % 2 === 1 ? upper : ((known[middle - 1] as number) + upper) / 2;
}
