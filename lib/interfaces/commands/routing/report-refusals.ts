import type { Refusals } from "@/lib/core/decoding/refusals";

/** How many of the refused items are shown. */
const maxShown = 5;

/**
 * Says on stderr what of a file could not be used, by reason, with the first few items, so that no
 * loss goes unnoticed.
 *
 * @param unit what the reader counts places in.
 */
export function reportRefusals(path: string, refusals: Refusals, unit: "byte" | "line"): void {
  if (refusals.total === 0) return;
  const counts = [...refusals.counts].map(([reason, count]) => `${reason} ${count}`).join(", ");
  console.error(`${path}: ${refusals.total} refused (${counts}).`);
  for (const { reason, at, text } of refusals.first.slice(0, maxShown)) {
    console.error(`  ${unit} ${at}, ${reason}${text === "" ? "" : `: ${JSON.stringify(text)}`}`);
  }
}
