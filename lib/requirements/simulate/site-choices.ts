import { alphabeticalPositions, type DeclaredLocation } from "../declared-locations";
import { noLocation, type SiteFacts } from "../site-facts";

/** Choices kept for each site: two lost locations leave the third as the nearest remaining one. */
export const choicesPerSite = 3;

/**
 * For each site the positions of its nearest locations, nearest first, `choicesPerSite` numbers
 * a site; `noLocation` where there are fewer. Ties go to the alphabetical metro.
 */
export function siteChoices(sites: SiteFacts, locations: readonly DeclaredLocation[]): Int32Array {
  const order = alphabeticalPositions(locations);
  const edgeOf = Int32Array.from(order, (position) => locations[position]?.edgeIndex ?? 0);
  const choices = new Int32Array(sites.count * choicesPerSite).fill(noLocation);
  for (let site = 0; site < sites.count; site += 1) {
    const row = site * sites.edgeCount;
    let [first, second, third] = [Infinity, Infinity, Infinity];
    let [firstAt, secondAt, thirdAt] = [noLocation, noLocation, noLocation];
    for (let at = 0; at < edgeOf.length; at += 1) {
      const chord = sites.chords[row + (edgeOf[at] as number)] as number;
      if (chord >= third) continue;
      const position = order[at] as number;
      if (chord < first) {
        [third, thirdAt, second, secondAt] = [second, secondAt, first, firstAt];
        [first, firstAt] = [chord, position];
      } else if (chord < second) {
        [third, thirdAt] = [second, secondAt];
        [second, secondAt] = [chord, position];
      } else {
        [third, thirdAt] = [chord, position];
      }
    }
    choices[site * choicesPerSite] = firstAt;
    choices[site * choicesPerSite + 1] = secondAt;
    choices[site * choicesPerSite + 2] = thirdAt;
  }
  return choices;
}

/** The nearest location of a site that is neither of the two lost ones, or `noLocation`. */
export function nearestRemaining(
  choices: Int32Array,
  site: number,
  lost: number,
  alsoLost: number = lost,
): number {
  const start = site * choicesPerSite;
  for (let at = start; at < start + choicesPerSite; at += 1) {
    const choice = choices[at] as number;
    if (choice !== lost && choice !== alsoLost) return choice;
  }
  return noLocation;
}
