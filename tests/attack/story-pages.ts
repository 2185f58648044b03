import { DEMO_PASSWORD } from "@/lib/auth/demo-account";
import type { BuiltRoute } from "./built";
import { crawl } from "./crawl";
import { personalDataIn } from "./log";
import type { Portal } from "./portal";
import { signIn } from "./sign-in";
import { Visitor } from "./visitor";

/** What the people of the story see: which pages open, and which personal data there is. */
export interface StoryPages {
  /** Addresses that answered 200, by person; "" is a visitor. */
  open: Map<string, string[]>;
  personalData: string[];
}

export async function readStory(
  portal: Portal,
  routes: BuiltRoute[],
  people: readonly string[],
): Promise<StoryPages> {
  const open = new Map<string, string[]>();
  const personalData = new Set<string>();
  for (const email of ["", ...people]) {
    const visitor = new Visitor(email || "visitor", portal.port);
    if (email) await signIn(visitor, email, DEMO_PASSWORD);
    const seen = await crawl(visitor, { routes, from: ["/"], instances: 1 });
    const pages = [...seen.pages].filter(([, { status }]) => status === 200);
    open.set(
      email,
      pages.map(([path]) => path),
    );
    for (const path of seen.documents.keys()) {
      for (const found of personalDataIn((await visitor.get(path)).text)) personalData.add(found);
    }
  }
  return { open, personalData: [...personalData] };
}

/** Pages that opened before and do not now, with what they answer. */
export async function closedPages(portal: Portal, { open }: StoryPages): Promise<string[]> {
  const closed: string[] = [];
  for (const [email, paths] of open) {
    const visitor = new Visitor(email || "visitor", portal.port);
    if (email) await signIn(visitor, email, DEMO_PASSWORD);
    for (const path of paths) {
      const { status } = await visitor.get(path);
      if (status !== 200) closed.push(`${path} for ${visitor.role}: ${status}`);
    }
  }
  return closed;
}
