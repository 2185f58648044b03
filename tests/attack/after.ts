import { type Attacker, enter } from "./people";
import type { Portal } from "./portal";

/** Addresses that opened for somebody, each with the pattern of its route. */
export type Opened = Map<Attacker, Map<string, string>>;

/** Addresses that were mailed to be answered once, and the step that follows a password. */
const once = /^\/(?:invitations|register|reset-password)\/|^\/sign-in\/second-step/;

/** Pages that opened before and do not now, with what they answer. */
export async function pagesClosed(portal: Portal, opened: Opened): Promise<string[]> {
  const closed: string[] = [];
  for (const [role, pages] of opened) {
    const visitor = await enter(portal, role);
    for (const path of [...pages.keys()].filter((each) => !once.test(each))) {
      const { status } = await visitor.get(path);
      if (status !== 200) closed.push(`${path} for ${role}: ${status}`);
    }
  }
  return closed;
}
