import type { Refusals } from "@/lib/core/routing/refusals";

/** Says on stderr what of a file was refused, by reason, with the first few items. */
export function tellRefusals(path: string, refusals: Refusals): void {
  if (refusals.total === 0) return;
  const counts = [...refusals.counts].map(([reason, count]) => `${reason} ${count}`).join(", ");
  console.error(`${path}: ${refusals.total} refused (${counts}).`);
  for (const { reason, at, text } of refusals.first.slice(0, 5)) {
    console.error(`  at ${at}, ${reason}: ${JSON.stringify(text)}`);
  }
}
