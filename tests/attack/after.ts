import { type Attacker, enter } from "./people";
import type { Portal } from "./portal";

/** Addresses that opened for somebody, each with the pattern of its route. */
export type Opened = Map<Attacker, Map<string, string>>;

/**
 * Pages that opened before and do not now, with what they answer. An attempt may have moved what a page
 * shows (302, 303, 307, 308), or removed it as its person may (404): those are no accidents.
 */
export async function pagesClosed(portal: Portal, opened: Opened): Promise<string[]> {
  const closed: string[] = [];
  for (const [role, pages] of opened) {
    const visitor = await enter(portal, role);
    for (const path of pages.keys()) {
      const { status } = await visitor.get(path);
      if (status !== 200) closed.push(`${path} for ${role}: ${status}`);
    }
  }
  return closed.filter((each) => !/: (30[2378]|404)$/.test(each)).concat(tooMany(closed, opened));
}

/** Nearly all pages must still be there: who cannot sign in any more finds none of them. */
function tooMany(closed: string[], opened: Opened): string[] {
  const all = [...opened.values()].reduce((sum, pages) => sum + pages.size, 0);
  return closed.length > all / 5 ? [`${closed.length} of ${all} pages: ${closed.join(", ")}`] : [];
}
