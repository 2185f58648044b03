import { pagesClosed } from "./after";
import type { Depth } from "./bounds";
import { bounds } from "./bounds";
import { readBuild } from "./built";
import { Judge } from "./judge";
import { faultsOfLog } from "./log";
import { type Attacker, attackers, enter } from "./people";
import type { Memory, Portal } from "./portal";
import { attackAs, bytesIn, callsActions, type Reached } from "./walk";

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
  const judge = new Judge(portal, depth);
  const idle = await portal.memory();
  const worked = await portal.processor();
  await portal.maxDelayLength();
  const begun = performance.now();
  const reached: Reached = {
    forms: new Map(),
    actions: new Set(),
    routes: new Set(),
    opened: new Map(),
    pageBytes: 0,
    left: [],
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
    await portal.maxDelayLength();
    say("every page of the story still opens", await pagesClosed(reached.opened));
    say("memory goes back", await memoryKept(portal, idle, reached.pageBytes));
  }
  say("the log holds no stack and no person", faultsOfLog(portal.log()));
  say("every form, action and route was attacked", missed());
  say("every address that was found was looked at", reached.left);
  if (roles.length === Object.keys(attackers).length) {
    say("every page was opened by somebody", unopened());
  }
  const processor = portal.isAlive() ? (await portal.processor()) - worked : 0;
  const counted = [
    sample(),
    `${judge.sent} requests in ${seconds} s, ${Math.round(processor / 1000)} s of the server's processor time`,
    `${reached.forms.size} forms, ${reached.actions.size} of ${build.actions.length} actions by them`,
    `longest delay ${judge.longest} ms, ${judge.passing} over the bound that did not come again`,
    `slowest answer ${Math.round(judge.slowest)} ms`,
  ];
  return { tests, summary: `${portal.engine}: ${counted.join("; ")}` };

  /** What was tried of all there is, and what was left to the long form. */
  function sample(): string {
    const whom = `as ${roles.join(", ")}`;
    if (judge.tried === judge.known)
      return `all ${judge.known} attempts on what was found, ${whom}`;
    const thinner = judge.isLate ? `, ${depth.least} after ${depth.seconds} s` : "";
    return `a sample, ${judge.tried} of ${judge.known} attempts (${depth.most} at most on each form, action and route${thinner}), ${whom}; npm run attack tries all`;
  }

  function missed(): string[] {
    const called = roles.some((role) => callsActions(role, depth)) ? build.actions : [];
    const names = [
      ...reached.forms.values(),
      ...called.map(({ name }) => `action ${name}`),
      ...build.routes.map(({ pattern, kind }) => `${kind} ${pattern}`),
    ];
    return [...new Set(names)].filter((name) => !judge.attacked.has(name));
  }

  function unopened(): string[] {
    const patterns = new Set(
      [...reached.opened.values()].flatMap(({ pages }) => [...pages.values()]),
    );
    return build.routes
      .filter(({ pattern, kind }) => kind === "page" && !patterns.has(pattern))
      .map(({ pattern }) => pattern);
  }
}

/** Memory is given back some time after the last request, when answers and connections are gone. */
async function memoryKept(portal: Portal, idle: Memory, pages: number): Promise<string[]> {
  let now = await portal.memory();
  const kept = () => bytesIn(now) - bytesIn(idle) - pages;
  for (let tries = 0; tries < 10 && kept() > bounds.keptBytes; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    now = await portal.memory();
  }
  const told = `${inWords(idle)} before, ${mb(pages)} for pages once opened, ${inWords(now)} after: ${mb(kept())} kept`;
  console.log(`${portal.engine}: memory ${told}`);
  return kept() > bounds.keptBytes ? [told] : [];
}

const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

const inWords = (memory: Memory) =>
  `${mb(bytesIn(memory))} (${mb(memory.heap)} of objects, ${mb(memory.external)} beside them, of it ${mb(memory.buffers)} in buffers)`;
