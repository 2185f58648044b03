import type { Refusals } from "@/lib/core/routing/refusals";

/** Says on stderr what a decoder could not use, so that no loss goes unnoticed. */
export function reportRefusals(path: string, refusals: Refusals, unit: "byte" | "line"): void {
  if (refusals.total === 0) return;
  const counts = Object.entries(refusals.byReason).map(([reason, count]) => `${reason} ${count}`);
  console.error(`${path}: ${refusals.total} refused (${counts.join(", ")}).`);
  for (const { reason, at, detail } of refusals.first) {
    console.error(`  ${unit} ${at}: ${reason}${detail === undefined ? "" : ` (${detail})`}`);
  }
}
