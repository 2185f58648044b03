import type { Target } from "./attempt";
import { filled } from "./attempts/address";
import type { Json } from "./attempts/document";
import { bounds, type Depth } from "./bounds";
import { type BuiltRoute, readBuild } from "./built";
import { crawl, type Seen } from "./crawl";
import { Judge } from "./judge";
import { faultsOfLog } from "./log";
import { formsOf } from "./page-forms";
import { type Attacker, attackers, enter, stay, storyPeople } from "./people";
import type { Portal } from "./portal";
import { closedPages, readStory } from "./story-pages";
import * as targets from "./targets";
import type { Visitor } from "./visitor";

/** How an attack went: tests by name, each with why it failed, or nothing. */
export interface Report {
  tests: Map<string, string[]>;
  /** In words, for whoever reads the log. */
  summary: string;
}

/** How often pages are read again for forms that came with what was sent. */
const ROUNDS = 3;

/** Attacks the portal in every way that its build and its pages show. */
export async function attack(
  portal: Portal,
  { depth, roles }: { depth: Depth; roles: readonly Attacker[] },
): Promise<Report> {
  const build = readBuild();
  const names = new Map(build.actions.map(({ id, name }) => [id, name]));
  const judge = new Judge(portal, depth.seconds);
  const { tests } = judge;
  const story = await readStory(
    portal,
    build.routes,
    depth.everybody ? storyPeople : storyPeople.slice(0, 2),
  );
  const idle = await portal.memory();
  await portal.longestDelay();

  const begun = performance.now();
  const worked = await portal.processor();
  const forms = new Set<string>();
  const reached = {
    actions: new Set<string>(),
    routes: new Set<string>(),
    pages: new Set<string>(),
  };
  const withstand = async (visitor: Visitor, role: Attacker, target: Target) => {
    if (!portal.isAlive()) return;
    await judge.attack(visitor, target);
    if (role === "visitor" || target.name.startsWith("form")) await stay(visitor, role);
  };

  for (const role of roles) {
    const visitor = await enter(portal, role);
    const from = [...openRoutes(build.routes), ...portal.mailed];
    let seen: Seen | null = null;
    for (let round = 0; round < ROUNDS; round += 1) {
      seen = await crawl(visitor, { routes: build.routes, from, instances: depth.instances });
      for (const { status, pattern } of seen.pages.values())
        if (status === 200) reached.pages.add(pattern);
      const fresh = seen.forms.filter(({ pattern, form }) => {
        const signature = targets.signatureOf(pattern, form);
        return !forms.has(signature) && forms.add(signature);
      });
      if (fresh.length === 0) break;
      for (const { pattern, form } of fresh) {
        for (const id of form.actions) reached.actions.add(id);
        await withstand(visitor, role, targets.formTarget(pattern, form, names, depth));
        for (const target of targets.fileTargets(pattern, form, seen, depth)) {
          await withstand(visitor, role, target);
        }
      }
    }
    if (!seen) continue;
    const values = valuesSeen(build.routes, seen);
    for (const route of build.routes) {
      if (depth.name === "short" && reached.routes.has(route.pattern) && !isHis(route, seen))
        continue;
      reached.routes.add(route.pattern);
      await withstand(visitor, role, targets.routeTarget(route, { seen, values, depth }));
    }
    const known = knownFields(seen);
    for (const action of build.actions) {
      const route = build.routes.find(({ pattern }) => pattern === action.page);
      const page = route ? filled(route.pattern, values) : "/";
      await withstand(visitor, role, targets.actionTarget(action, page, known, depth));
    }
    for (const target of draftTargets(visitor, build.routes, seen, depth)) {
      await withstand(visitor, role, target);
    }
    if (role === "visitor") {
      for (const path of ["/", "/sign-in", "/api/partners"]) {
        await withstand(visitor, role, targets.lineTarget(portal.port, path));
      }
    }
    await judge.look();
  }
  const attacked = performance.now() - begun;
  if (portal.isAlive()) await portal.longestDelay();
  await concludeAttack();
  const counted = [
    `${judge.sent} requests in ${Math.round(attacked / 1000)} s`,
    `${forms.size} forms`,
    `${reached.actions.size} of ${build.actions.length} actions by their form, all by their id`,
    `longest delay ${judge.longest} ms (${judge.passing} that did not come again)`,
    `${Math.round(((await portal.processor()) - worked) / 1000)} s of the server's processor time`,
    `slowest answer ${Math.round(judge.slowest)} ms`,
  ];
  return { tests, summary: `${portal.engine}: ${counted.join("; ")}` };

  async function concludeAttack(): Promise<void> {
    const say = (name: string, faults: string[]) => tests.set(`${portal.engine}: ${name}`, faults);
    say("the process goes on", portal.isAlive() ? [] : ["it ended"]);
    if (!portal.isAlive()) return;
    say("every page of the story still opens", await closedPages(portal, story));
    say(
      "nothing of the log is an accident's or a person's",
      faultsOfLog(portal.log(), story.personalData),
    );
    say("memory goes back", await memoryFaults(portal, idle));
    if (roles.length === Object.keys(attackers).length) {
      const unseen = build.routes.filter(
        ({ pattern, kind }) => kind === "page" && !reached.pages.has(pattern),
      );
      say(
        "every page was seen by somebody",
        unseen.map(({ pattern }) => `${pattern} never opened`),
      );
    }
  }
}

/** Pages and routes without parameters: found even when nothing links to them. */
const openRoutes = (routes: readonly BuiltRoute[]) =>
  routes.filter(({ parameters }) => parameters.length === 0).map(({ pattern }) => pattern);

/** A segment for each name that a route of the build has, as this person saw it. */
function valuesSeen(routes: readonly BuiltRoute[], seen: Seen): Map<string, string> {
  const values = new Map<string, string>();
  for (const [path, { status, pattern }] of seen.pages) {
    if (status !== 200) continue;
    const given = path.split("?")[0]?.split("/") ?? [];
    for (const [index, part] of pattern.split("/").entries()) {
      const name = /^\[(\w+)\]$/.exec(part)?.[1];
      const value = given[index];
      if (name && value) values.set(name, value);
    }
  }
  return values;
}

const isHis = ({ pattern }: BuiltRoute, seen: Seen) =>
  [...seen.pages.values()].some((page) => page.pattern === pattern && page.status === 200);

/** The first value of each field that somebody was shown, such as the id of their application. */
function knownFields({ forms }: Seen): Map<string, string> {
  const known = new Map<string, string>();
  for (const { form } of forms) {
    for (const { name, value } of [...form.fields, ...form.buttons]) {
      const short = !/\d/.test(name) && name.length < 60;
      if (short && !known.get(name)) known.set(name, value);
    }
  }
  return known;
}

function draftTargets(
  visitor: Visitor,
  routes: readonly BuiltRoute[],
  seen: Seen,
  depth: Depth,
): Target[] {
  const route = routes.find(({ pattern }) => pattern.endsWith("/draft"));
  const page = [...seen.pages].find(
    ([, { status, pattern }]) => status === 200 && pattern.endsWith("/[section]"),
  )?.[0];
  if (!route || !page) return [];
  const id = page.split("/")[2] ?? "";
  const exported = [...seen.documents].find(([path]) => path.includes(id));
  if (!exported) return [];
  const version = async () => {
    const html = (await visitor.get(page)).text;
    const field = formsOf(html, page)
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name === "version");
    return Number(field?.value ?? 0);
  };
  const document = JSON.parse(exported[1]) as Record<string, Json>;
  return targets.draftTargets(
    filled(route.pattern, new Map([["id", id]])),
    { document, version },
    depth,
  );
}

/** Memory is given back some time after the last request, when answers and connections are gone. */
async function memoryFaults(portal: Portal, idle: number): Promise<string[]> {
  let now = await portal.memory();
  for (let tries = 0; tries < 10 && now > idle + bounds.keptBytes; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    now = await portal.memory();
  }
  const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  return now > idle + bounds.keptBytes ? [`${mb(idle)} before, ${mb(now)} after`] : [];
}
