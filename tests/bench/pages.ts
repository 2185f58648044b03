import { type Measurement, mediansInTurn } from "./measurement";
import { emptyPage } from "./pages/app-copy";
import { load, throughput } from "./pages/ask";
import type { people } from "./pages/seed";
import { type Served, served } from "./pages/served";
import type { BenchServer } from "./pages/server";

type Person = keyof typeof people;
type Page = { path: (turn: number) => string; as: Person; aim: boolean };

/** Numbers of applications that the partner owns, by state: see seed.sql. */
const pages: Readonly<Record<string, Page>> = {
  "/applications": { path: () => "/applications", as: "partner", aim: false },
  "/applications/[id]": {
    path: (n) => `/applications/a${1 + 10 * (n % 3)}`,
    as: "partner",
    aim: true,
  },
  "/applications/[id]/organisation": { path: draft("organisation"), as: "partner", aim: true },
  "/applications/[id]/locations": { path: draft("locations"), as: "partner", aim: true },
  "/applications/[id]/traffic": { path: draft("traffic"), as: "partner", aim: true },
  "/applications/[id]/submit": { path: draft("submit"), as: "partner", aim: true },
  "/review?view=unassigned": {
    path: (n) => `/review?view=unassigned&page=${1 + (n % 5)}`,
    as: "reviewer",
    aim: true,
  },
  "/review?view=all": {
    path: (n) => `/review?view=all&page=${1 + (n % 5)}`,
    as: "reviewer",
    aim: true,
  },
  "/review/[id]": { path: (n) => `/review/a${1 + 10 * (n % 500)}`, as: "reviewer", aim: true },
};

function draft(section: string): (turn: number) => string {
  return (turn) => `/applications/a${turn % 2 === 0 ? 10 : 30}/${section}`;
}

/** Pages on PostgreSQL with 10,000 applications, against an empty page in the same layout. */
export async function benchPages(): Promise<Measurement[]> {
  const { server, address, cookies } = await served();
  let turn = 0;
  const works: Record<string, () => Promise<number>> = {
    empty: () => load(new URL(emptyPage, address), cookies.partner),
  };
  for (const [name, { path, as }] of Object.entries(pages)) {
    works[name] = () => {
      turn += 1;
      return load(new URL(path(turn), address), cookies[as]);
    };
  }
  return [
    ...(await responseTimes(works)),
    ...(await statements(server, works)),
    ...throughputs(address, cookies),
  ];
}

async function responseTimes(works: Record<string, () => Promise<number>>): Promise<Measurement[]> {
  const median = await mediansInTurn(works, { warmUp: 30, rounds: 60 });
  const floor = median.empty ?? Number.NaN;
  return Object.entries(pages).map(([name, { aim }]) => {
    const value = median[name] ?? Number.NaN;
    const most = aim && { aim: { most: 3, of: "ratio" as const } };
    return { measure: `pages: ${name}`, value, floor, unit: "ms", ratio: value / floor, ...most };
  });
}

/** Statements that one load of each page sends, the session's among them. */
async function statements(
  server: BenchServer,
  works: Record<string, () => Promise<number>>,
): Promise<Measurement[]> {
  const counts: [string, number][] = [];
  for (const [name, work] of Object.entries(works)) {
    const before = await server.statements();
    await work();
    counts.push([name, (await server.statements()) - before]);
  }
  const floor = counts[0]?.[1] ?? Number.NaN;
  return counts.slice(1).map(([name, value]) => ({
    measure: `statements: ${name}`,
    value,
    floor,
    unit: "queries",
    ratio: value / floor,
  }));
}

/**
 * Requests a second at ten connections, the empty page beside each page because the machine may
 * change its mind meanwhile; here the ratio is floor over value.
 */
function throughputs(address: URL, cookies: Served["cookies"]): Measurement[] {
  const rate = (path: string, as: Person) => throughput(new URL(path, address), cookies[as], 3);
  return Object.entries(pages).map(([name, { path, as }]) => {
    const floor = rate(emptyPage, as);
    const value = rate(path(0), as);
    const ratio = floor / value;
    return { measure: `throughput: ${name}`, value, floor, unit: "requests/s", ratio };
  });
}
