import type { Report } from "@/lib/core/requirements/report";
import { covers } from "@/lib/partnership/applications/revision/apply-waivers";
import { type Waiver, waiverState } from "@/lib/partnership/applications/revision/waiver";

/** The rules that fail in a way whose waiver is proposed and waits for a second reviewer. */
export function proposedRules(
  report: Report,
  waivers: readonly Waiver[],
  now: Date,
): ReadonlySet<string> {
  const proposed = waivers.filter((waiver) => waiverState(waiver, now) === "proposed");
  const covered = report.results.filter((result) => proposed.some((each) => covers(each, result)));
  return new Set(covered.map(({ rule }) => rule));
}
