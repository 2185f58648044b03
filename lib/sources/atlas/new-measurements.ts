import type { Measurement } from "@/lib/core/requirements/document";

/** What a measurement says; two that say the same are one. */
export function measurementKey({ site, metro, rttMs, measuredAt, source }: Measurement): string {
  return JSON.stringify([site, metro, rttMs, Date.parse(measuredAt), source ?? ""]);
}

/**
 * The measurements that are not declared yet, each once, and how many of those found are left out
 * because they are declared already or come twice.
 */
export function newMeasurements(
  declared: readonly Measurement[],
  found: readonly Measurement[],
): { added: Measurement[]; known: number } {
  const seen = new Set(declared.map(measurementKey));
  const added = found.filter((measurement) => {
    const key = measurementKey(measurement);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { added, known: found.length - added.length };
}
