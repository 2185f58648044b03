import { nearestKept } from "@/lib/core/geo/nearest";
import { noLocation, type SiteFacts } from "@/lib/core/requirements/site-facts";

/**
 * The nearest location of a site that is neither of the two lost ones, or `noLocation`. Three
 * choices a site are enough: two lost locations leave the third.
 */
export function nearestRemaining(
  { choices }: SiteFacts,
  site: number,
  lost: number,
  alsoLost: number = lost,
): number {
  const start = site * nearestKept;
  for (let at = start; at < start + nearestKept; at += 1) {
    const choice = choices[at] as number;
    if (choice !== lost && choice !== alsoLost) return choice;
  }
  return noLocation;
}
