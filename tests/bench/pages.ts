import { randomBytes } from "node:crypto";
import { freePort } from "@/tests/support/postgres-server";
import { type Measurement, mediansInTurn } from "./measurement";
import { buildCopy, emptyPage } from "./pages/app-copy";
import { load, throughput } from "./pages/ask";
import { makeDatabase } from "./pages/database";
import { people, seed } from "./pages/seed";
import { type BenchServer, startServer } from "./pages/server";
import { signIn } from "./pages/sign-in";

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
  "/review": { path: (n) => `/review?page=${1 + (n % 5)}`, as: "reviewer", aim: true },
  "/review/[id]": { path: (n) => `/review/a${1 + 10 * (n % 500)}`, as: "reviewer", aim: true },
  "/partners": { path: (n) => `/partners?page=${1 + (n % 5)}`, as: "partner", aim: true },
};

function draft(section: string): (turn: number) => string {
  return (turn) => `/applications/a${10 + 10 * (turn % 3)}/${section}`;
}

/** Pages on PostgreSQL with 10,000 applications, against an empty page in the same layout. */
export async function benchPages(): Promise<Measurement[]> {
  const copy = buildCopy();
  const database = await makeDatabase();
  let server: BenchServer | null = null;
  try {
    await seed(database.url);
    const secret = randomBytes(32).toString("base64url");
    const cookies = await signIn(people, { databaseUrl: database.url, secret });
    const address = new URL(`http://127.0.0.1:${process.env.BENCH_PORT ?? (await freePort())}`);
    const env = { DATABASE_URL: database.url, AUTH_SECRET: secret, PORTAL_URL: address.origin };
    server = await startServer(copy, { address, env });
    return await measure(server, address, cookies);
  } finally {
    await server?.stop();
    await database.remove();
    copy.remove();
  }
}

async function measure(
  server: BenchServer,
  address: URL,
  cookies: Record<Person, string>,
): Promise<Measurement[]> {
  const entries = Object.entries(pages);
  let turn = 0;
  const empty = () => load(new URL(emptyPage, address), cookies.partner);
  const works: Record<string, () => Promise<number>> = { empty };
  for (const [name, { path, as }] of entries) {
    works[name] = () => {
      turn += 1;
      return load(new URL(path(turn), address), cookies[as]);
    };
  }
  const median = await mediansInTurn(works, { warmUp: 30, rounds: 60 });
  const lines: Measurement[] = [];
  const floor = median.empty ?? Number.NaN;
  for (const [name, { aim }] of entries) {
    const value = median[name] ?? Number.NaN;
    lines.push({
      measure: `pages: ${name}`,
      value,
      floor,
      unit: "ms",
      ratio: value / floor,
      ...(aim && { aim: { most: 3, of: "ratio" } }),
    });
  }
  lines.push(...(await statements(server, works)));
  lines.push(...throughputs(address, cookies));
  return lines;
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

/** Requests a second at ten connections; here the ratio is floor over value. */
function throughputs(address: URL, cookies: Record<Person, string>): Measurement[] {
  const rate = (path: string, as: Person) => throughput(new URL(path, address), cookies[as], 6);
  const floor = rate(emptyPage, "partner");
  return Object.entries(pages).map(([name, { path, as }]) => {
    const value = rate(path(0), as);
    return {
      measure: `throughput: ${name}`,
      value,
      floor,
      unit: "requests/s",
      ratio: floor / value,
    };
  });
}
