import type { Report } from "@/lib/core/requirements/report";

/**
 * How a marker looks. `lost` and `added` are of a simulation; `moved` is a site that changed its
 * location in one; the others are what a report says of the place.
 */
export const markStates = ["fail", "unknown", "warn", "ok", "lost", "moved", "added"] as const;
export type MarkState = (typeof markStates)[number];

/** What is drawn on top and named first. */
export const attention: readonly MarkState[] = [
  "lost",
  "fail",
  "unknown",
  "warn",
  "added",
  "moved",
  "ok",
];

const worstFirst = ["fail", "unknown", "warn"] as const;
const place = /^\/(?:locations|traffic\/sites)\/\d+/;

/** The state of a location or site by its JSON pointer, gathered from all findings at or below it. */
export function statesByPath(report: Report | null): (path: string) => MarkState {
  const worst = new Map<string, (typeof worstFirst)[number]>();
  for (const finding of report?.results.flatMap((result) => result.findings) ?? []) {
    const status = worstFirst.find((each) => each === finding.status);
    const at = finding.path?.match(place)?.[0];
    if (!status || at === undefined) continue;
    const before = worst.get(at);
    if (!before || worstFirst.indexOf(status) < worstFirst.indexOf(before)) worst.set(at, status);
  }
  return (path) => worst.get(path) ?? "ok";
}
