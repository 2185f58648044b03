import type { Opened } from "./after";
import type { Target } from "./attempt";
import { filled } from "./attempts/address";
import type { Depth } from "./bounds";
import type { BuiltAction, BuiltRoute } from "./built";
import { crawl, type Seen } from "./crawl";
import { draftTargets } from "./draft";
import type { Judge } from "./judge";
import type { PageForm } from "./page-forms";
import { type Attacker, enterStandIn, stay } from "./people";
import type { Memory } from "./portal";
import {
  actionTarget,
  fileTargets,
  formTarget,
  lineTarget,
  routeTarget,
  signatureOf,
} from "./targets";
import { Visitor } from "./visitor";

/** What was attacked so far, by whomever. */
export interface Reached {
  /** The test of each form that was found, by its signature. */
  forms: Map<string, string>;
  /** Ids of actions that a form was seen for. */
  actions: Set<string>;
  /** Patterns of routes. */
  routes: Set<string>;
  opened: Opened;
  /** Memory that pages took when they were first opened: Next loads the code of each then, and keeps it. */
  pageBytes: number;
  /** Addresses that there was no more room to look at. */
  left: string[];
}

interface Plan {
  build: { routes: BuiltRoute[]; actions: BuiltAction[] };
  judge: Judge;
  reached: Reached;
  depth: Depth;
}

/** How often pages are read again for forms that came with what was sent; later ones count as missed. */
const rounds = 5;

/** Attacks all that one person sees, and whatever the build has, as that person. */
export async function attackAs(visitor: Visitor, role: Attacker, plan: Plan): Promise<void> {
  const { build, judge, reached, depth } = plan;
  const open = build.routes.filter(({ parameters }) => parameters.length === 0);
  const from = [...open.map(({ pattern }) => pattern), ...judge.portal.mailed];
  const before = bytesIn(await judge.portal.memory());
  const seen = await crawl(visitor, {
    ...build,
    from,
    instances: depth.instances,
    skip: others(reached),
  });
  reached.pageBytes += Math.max(0, bytesIn(await judge.portal.memory()) - before);
  reached.opened.set(role, { visitor, pages: openedIn(seen) });
  reached.left.push(...seen.left);

  await attackForms(visitor, role, seen, plan);
  const values = valuesSeen(seen);
  for (const route of build.routes) {
    const again = reached.routes.has(route.pattern) && !isShown(route, seen);
    if (again && depth.name === "short") continue;
    reached.routes.add(route.pattern);
    await judge.attack(visitor, routeTarget(route, { seen, values }));
  }
  if (callsActions(role, depth)) {
    for (const action of build.actions) {
      const route = build.routes.find(({ pattern }) => pattern === action.page);
      const page = route ? filled(route.pattern, values) : "/";
      const target = actionTarget(action, page, knownFields(seen));
      await attackForOneself(visitor, role, judge, {
        target,
        endsAccounts: ofAccounts.test(action.name),
      });
    }
  }
  for (const target of draftTargets(visitor, build.routes, seen)) {
    await judge.attack(visitor, target);
  }
  if (role === "visitor") {
    for (const path of ["/", "/api/partners"]) {
      await judge.attack(visitor, lineTarget(visitor.port, path));
    }
  }
}

/** Names of actions that change or lock the account of whoever calls them, or sign them out. */
const ofAccounts = /sign|session|account|password|confirm/i;

/** Whoever is shown most gets furthest; the short form leaves it at that. */
export const callsActions = (role: Attacker, depth: Depth): boolean =>
  depth.name === "full" || role === "owner" || role === "admin";

/**
 * Attacks as a person, who stays signed in. What may lock an account or give it another password is tried
 * by their stand-in, since they go on; as nobody once the stand-in cannot sign in either.
 */
async function attackForOneself(
  visitor: Visitor,
  role: Attacker,
  judge: Judge,
  { target, endsAccounts }: { target: Target; endsAccounts: boolean },
): Promise<void> {
  const who = endsAccounts ? await enterStandIn(visitor.port, role) : visitor;
  await judge.attack(who ?? new Visitor(role, visitor.port), target);
  if (!endsAccounts) await stay(visitor, role);
}

/** Forms that nobody was shown before, and those that come with what they send. */
async function attackForms(
  visitor: Visitor,
  role: Attacker,
  first: Seen,
  plan: Plan,
): Promise<void> {
  const { build, judge, reached } = plan;
  const names = new Map(build.actions.map(({ id, name }) => [id, name]));
  const attack = (target: Target, { fields }: PageForm) =>
    attackForOneself(visitor, role, judge, {
      target,
      endsAccounts: fields.some(({ type }) => type === "password"),
    });
  let { forms } = first;
  for (let round = 0; round <= rounds; round += 1) {
    const fresh = forms.filter(({ pattern, form }) => {
      const signature = signatureOf(pattern, form);
      const isFresh = !reached.forms.has(signature);
      if (isFresh) reached.forms.set(signature, formTarget(pattern, form, names).name);
      return isFresh;
    });
    if (round === rounds) return;
    for (const { pattern, form } of fresh) {
      for (const id of form.actions) reached.actions.add(id);
      await attack(formTarget(pattern, form, names), form);
      for (const target of fileTargets(pattern, form, first)) await attack(target, form);
    }
    const pages = [...new Set(fresh.map(({ page }) => page))];
    if (pages.length === 0) return;
    ({ forms } = await crawl(visitor, {
      ...build,
      from: pages,
      instances: 99,
      skip: new Set(),
      follow: false,
    }));
  }
}

/** What is in use, in bytes. */
export const bytesIn = ({ heap, external }: Memory): number => heap + external;

const others = ({ opened }: Reached) =>
  new Set([...opened.values()].flatMap(({ pages }) => [...pages.keys()]));

function openedIn({ pages }: Seen): Map<string, string> {
  const good = [...pages].filter(([, { status }]) => status === 200);
  return new Map(good.map(([path, { pattern }]) => [path, pattern]));
}

const isShown = ({ pattern }: BuiltRoute, { pages }: Seen) =>
  [...pages.values()].some((page) => page.pattern === pattern && page.status === 200);

/** A segment for each name that a route of the build has, as this person saw it. */
function valuesSeen(seen: Seen): Map<string, string> {
  const values = new Map<string, string>();
  for (const [path, pattern] of openedIn(seen)) {
    const given = path.split("?")[0]?.split("/") ?? [];
    for (const [index, part] of pattern.split("/").entries()) {
      const name = /^\[(\w+)\]$/.exec(part)?.[1];
      const value = given[index];
      if (name && value) values.set(name, value);
    }
  }
  return values;
}

/** The first value of each field that somebody was shown, such as the id of their application. */
function knownFields({ forms }: Seen): Map<string, string> {
  const known = new Map<string, string>();
  for (const { name, value } of forms.flatMap(({ form }) => [...form.fields, ...form.buttons])) {
    const one = !/\d/.test(name) && name.length < 60;
    if (one && !known.get(name)) known.set(name, value);
  }
  return known;
}
