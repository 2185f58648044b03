import { pagesClosed } from "./after";
import type { Depth } from "./bounds";
import { bounds } from "./bounds";
import { readBuild } from "./built";
import { Judge } from "./judge";
import { faultsOfLog, personalDataIn } from "./log";
import { type Attacker, attackers, enter } from "./people";
import type { Portal } from "./portal";
import { attackAs, type Reached } from "./walk";

/** How an attack went: tests by name, each with why it failed, or nothing. */
export interface Report {
  tests: Map<string, string[]>;
  /** In words, for whoever reads the log. */
  summary: string;
}

/** Attacks the portal in every way that its build and its pages show. */
export async function attack(
  portal: Portal,
  { depth, roles }: { depth: Depth; roles: readonly Attacker[] },
): Promise<Report> {
  const build = readBuild();
  const judge = new Judge(portal, depth.seconds);
  const idle = await portal.memory();
  const worked = await portal.processor();
  await portal.longestDelay();
  const begun = performance.now();
  const reached: Reached = {
    forms: new Set(),
    actions: new Set(),
    routes: new Set(),
    opened: new Map(),
    documents: [],
  };
  for (const role of roles) {
    if (!portal.isAlive()) break;
    console.log(`${portal.engine}, ${role} …`);
    await attackAs(await enter(portal, role), role, { build, judge, reached, depth });
    await judge.look();
  }
  const seconds = Math.round((performance.now() - begun) / 1000);

  const { tests } = judge;
  const say = (name: string, faults: string[]) => tests.set(`${portal.engine}: ${name}`, faults);
  say("the process goes on", portal.isAlive() ? [] : ["it ended"]);
  if (portal.isAlive()) {
    await portal.longestDelay();
    say("every page of the story still opens", await pagesClosed(portal, reached.opened));
    say("memory goes back", await memoryKept(portal, idle));
  }
  const personal = personalDataIn(reached.documents.join("\n"));
  say("the log holds no stack and no person", faultsOfLog(portal.log(), personal));
  say("every route and action was attacked", missed());
  if (roles.length === Object.keys(attackers).length) {
    say("every page was opened by somebody", unopened());
  }
  const processor = portal.isAlive() ? (await portal.processor()) - worked : 0;
  const counted = [
    `${judge.sent} requests in ${seconds} s, ${Math.round(processor / 1000)} s of the server's processor time`,
    `${reached.forms.size} forms, ${reached.actions.size} of ${build.actions.length} actions by them`,
    `longest delay ${judge.longest} ms, ${judge.passing} over the bound that did not come again`,
    `slowest answer ${Math.round(judge.slowest)} ms`,
    `${personal.length} personal data looked for in the log`,
  ];
  return { tests, summary: `${portal.engine}: ${counted.join("; ")}` };

  function missed(): string[] {
    const routes = build.routes.filter(({ pattern }) => !reached.routes.has(pattern));
    const names = [...tests.keys()];
    const actions = build.actions.filter(
      ({ name }) => !names.some((test) => test.endsWith(`action ${name}`)),
    );
    return [...routes.map(({ pattern }) => pattern), ...actions.map(({ name }) => name)];
  }

  function unopened(): string[] {
    const patterns = new Set([...reached.opened.values()].flatMap((pages) => [...pages.values()]));
    return build.routes
      .filter(({ pattern, kind }) => kind === "page" && !patterns.has(pattern))
      .map(({ pattern }) => pattern);
  }
}

/** Memory is given back some time after the last request, when answers and connections are gone. */
async function memoryKept(portal: Portal, idle: number): Promise<string[]> {
  let now = await portal.memory();
  for (let tries = 0; tries < 10 && now > idle + bounds.keptBytes; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    now = await portal.memory();
  }
  const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  console.log(`${portal.engine}: memory ${mb(idle)} before, ${mb(now)} after`);
  return now > idle + bounds.keptBytes ? [`${mb(idle)} before, ${mb(now)} after`] : [];
}
