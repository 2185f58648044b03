import { spawnSync } from "node:child_process";
import { Client } from "pg";
import type { Measurement } from "./measurement";
import { makeDatabase } from "./pages/database";

const bytesPerMegabyte = 1_000_000;
const metros = 10;

/** Rows of the two lists; EXPORT_ROWS makes the large one smaller. */
const small = 100_000;
const large = Number(process.env.EXPORT_ROWS || 1_000_000);

/**
 * Partner locations exported from PostgreSQL, in a process of their own, against `COPY` of the same
 * statement: time, and how far memory grows over that of an export of one row.
 */
export async function benchExports(): Promise<Measurement[]> {
  const database = await makeDatabase();
  try {
    await fill(database.url, 1, small / metros);
    const copy = await fastestCopy(database.url, 5);
    const results: Measurement[] = [];
    for (const format of ["csv", "ndjson"]) {
      const made = exportList(database.url, format, 5);
      results.push(
        {
          measure: `exports: ${format}, 100,000 rows, against COPY`,
          value: made.fastest,
          floor: copy,
          unit: "ms",
          ratio: made.fastest / copy,
          aim: { most: 4, of: "ratio" },
        },
        growth(`exports: ${format}, 100,000 rows, memory over idle`, made, 64),
      );
    }
    const book = exportList(database.url, "xlsx", 1);
    results.push(growth("exports: xlsx, 100,000 rows, memory over idle", book, 256));
    results.push(...atOnce(database.url));
    await fill(database.url, small / metros + 1, large / metros);
    for (const format of ["csv", "ndjson"]) {
      const made = exportList(database.url, format, 1);
      const rows = large.toLocaleString("en");
      results.push(growth(`exports: ${format}, ${rows} rows, memory over idle`, made, 64));
    }
    return results;
  } finally {
    await database.remove();
  }
}

/** Lists partners of these numbers, each in ten metros. */
async function fill(url: string, from: number, to: number): Promise<void> {
  await withClient(url, async (client) => {
    const numbers = [from, to];
    await client.query(
      `INSERT INTO "Partner" (id, slug, asn, name, type, markets, since)
       SELECT 'l' || n, 'network-' || n, 4200000000 + n, 'Network ' || n, 'isp', '{Asia,Europe}',
         timestamp '2026-03-01' + n * interval '1 minute'
       FROM generate_series($1::int, $2::int) n`,
      numbers,
    );
    await client.query(
      `INSERT INTO "PartnerLocation" ("partnerId", metro, country, region, connections, "capacityMbps")
       SELECT 'l' || n, 'Metro ' || m, 'NO', 'Europe', 2, 200000
       FROM generate_series($1::int, $2::int) n, generate_series(1, ${metros}) m`,
      numbers,
    );
    await client.query("ANALYZE");
  });
}

/** The fastest of several times that PostgreSQL takes to hand out the same rows, in ms. */
function fastestCopy(url: string, times: number): Promise<number> {
  const select: string = child(url, "tests/bench/children/export-statement.ts", []);
  return withClient(url, async (client) => {
    let fastest = Number.POSITIVE_INFINITY;
    for (let time = 0; time < times; time += 1) {
      const started = performance.now();
      await client.query(`COPY (${select}) TO STDOUT (FORMAT csv)`);
      fastest = Math.min(fastest, performance.now() - started);
    }
    return fastest;
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type Made = { fastest: number; idle: number; peak: number };

const exportList = (url: string, format: string, times: number): Made =>
  child(url, "tests/bench/children/export-list.ts", ["locations", format, String(times)]);

function growth(measure: string, { idle, peak: highest }: Made, most: number): Measurement {
  const [value, floor] = [highest - idle, idle].map((bytes) => bytes / bytesPerMegabyte);
  return row(measure, value, floor, "MB", { most, of: "value" });
}

function atOnce(url: string): Measurement[] {
  type Waits = { before: number; during: number; longest: number };
  const waits: Waits = child(url, "tests/bench/children/export-at-once.ts", []);
  return [
    row("exports: a statement while ten admins export, median", waits.during, waits.before, "ms"),
    row("exports: the same, longest", waits.longest, waits.before, "ms"),
  ];
}

function row(
  measure: string,
  value = Number.NaN,
  floor = Number.NaN,
  unit: Measurement["unit"] = "ms",
  aim?: Measurement["aim"],
): Measurement {
  return { measure, value, floor, unit, ratio: value / floor, ...(aim && { aim }) };
}

function child<T>(url: string, script: string, args: string[]): T {
  const made = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", script, ...args],
    { encoding: "utf8", env: { ...process.env, DATABASE_URL: url, NODE_ENV: "production" } },
  );
  if (made.status !== 0) throw new Error(`${script} failed: ${made.stderr}`);
  return JSON.parse(made.stdout.trim().split("\n").at(-1) ?? "");
}
