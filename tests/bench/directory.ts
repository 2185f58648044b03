import { type Measurement, mediansInTurn } from "./measurement";
import { emptyPage } from "./pages/app-copy";
import { ask, load } from "./pages/ask";
import { served } from "./pages/served";

type Asked = { path: (turn: number) => string; most?: number };

/** Pages and answers of the directory, with how many times the empty page's time they may take. */
const asked: Readonly<Record<string, Asked>> = {
  "/partners": { path: (n) => `/partners?page=${1 + (n % 5)}`, most: 2 },
  "/partners, filtered": { path: (n) => `/partners?region=Europe&q=${n % 10}` },
  "/partners, near a city": { path: (n) => `/partners?near=London&page=${1 + (n % 5)}` },
  "/partners/[slug]": { path: (n) => `/partners/exchange-${1 + n}` },
  "/partners/metros/[slug]": { path: (n) => `/partners/metros/${n % 2 ? "cairo" : "bangkok"}` },
  "/api/partners": { path: () => "/api/partners" },
};

/** The directory on PostgreSQL with 10,000 partners, against an empty page in the same layout. */
export async function benchDirectory(): Promise<Measurement[]> {
  const { server, address, cookies } = await served();
  const cookie = cookies.partner;
  let turn = 0;
  const works: Record<string, () => Promise<unknown>> = {
    empty: () => load(new URL(emptyPage, address), cookie),
  };
  for (const [name, { path }] of Object.entries(asked)) {
    works[name] = () => {
      turn += 1;
      return load(new URL(path(turn), address), cookie);
    };
  }
  const api = new URL("/api/partners", address);
  const { etag = "" } = await ask(api, { cookie }, 200);
  const matching = "/api/partners, matching ETag";
  works[matching] = () => ask(api, { cookie, "if-none-match": etag }, 304);
  const aims: Readonly<Record<string, number | undefined>> = {
    ...Object.fromEntries(Object.entries(asked).map(([name, { most }]) => [name, most])),
    [matching]: 1.2,
  };
  const median = await mediansInTurn(works, { warmUp: 30, rounds: 60 });
  const floor = median.empty ?? Number.NaN;
  const times = Object.entries(aims).map(([name, most]): Measurement => {
    const value = median[name] ?? Number.NaN;
    const aim = most === undefined ? {} : { aim: { most, of: "ratio" as const } };
    return {
      measure: `directory: ${name}`,
      value,
      floor,
      unit: "ms",
      ratio: value / floor,
      ...aim,
    };
  });
  return [...times, ...(await statements(works, server.statements))];
}

/** Statements that one load of each sends, the session's among them. */
async function statements(
  works: Readonly<Record<string, () => Promise<unknown>>>,
  sent: () => Promise<number>,
): Promise<Measurement[]> {
  const counts: [string, number][] = [];
  for (const [name, work] of Object.entries(works)) {
    const before = await sent();
    await work();
    counts.push([name, (await sent()) - before]);
  }
  const floor = counts[0]?.[1] ?? Number.NaN;
  return counts.slice(1).map(([name, value]) => {
    const measure = `statements: ${name}`;
    return { measure, value, floor, unit: "queries", ratio: value / floor };
  });
}
