import { type Attacker, stay } from "./people";
import type { Visitor } from "./visitor";

/** Who attacked in a role, and the addresses that opened for them, each with the pattern of its route. */
export type Opened = Map<Attacker, { visitor: Visitor; pages: Map<string, string> }>;

/** Addresses that were mailed to be answered once, and the step that follows a password. */
const once = /^\/(?:invitations|register|reset-password)\/|^\/sign-in\/second-step/;

/** Pages that opened before and do not now, with what they answer. */
export async function pagesClosed(opened: Opened): Promise<string[]> {
  const closed: string[] = [];
  for (const [role, { visitor, pages }] of opened) {
    await stay(visitor, role);
    for (const path of [...pages.keys()].filter((each) => !once.test(each))) {
      const { status } = await visitor.get(path);
      if (status !== 200) closed.push(`${path} for ${role}: ${status}`);
    }
  }
  return closed;
}
