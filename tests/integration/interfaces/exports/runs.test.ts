import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { askForRun } from "@/lib/interfaces/exports/runs/ask-for-run";
import { claimRun } from "@/lib/interfaces/exports/runs/claim-run";
import { clearRuns } from "@/lib/interfaces/exports/runs/clear-runs";
import { doRun } from "@/lib/interfaces/exports/runs/do-run";
import { downloadRun } from "@/lib/interfaces/exports/runs/download-run";
import { workRuns } from "@/lib/interfaces/exports/runs/work-runs";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { clearDatabase, engine } from "@/tests/support/database";
import { listMany, listPartners, requestOf } from "@/tests/support/exports";
import { makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);

const start = new Date("2026-11-22T12:00:00Z");
const at = (time: Date) => async () => time;
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const folder = () => join(env().dataDir, "exports");
const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);
const admin = () => makePerson({ name: "Ada Lund", staffRole: "admin" });
const runOf = (id: string) => db().exportRun.findUniqueOrThrow({ where: { id } });

async function asked(query: Record<string, string> = {}) {
  const actor = await admin();
  const id = await askForRun(db(), actor, await requestOf("partners", "csv", query));
  return { actor, id };
}

it("a run is made in the background, says how far it is, and has a whole file", async () => {
  await listMany(1_500);
  const { actor, id } = await asked({ columns: "asn,name", region: "Asia" });
  expect(await runOf(id)).toMatchObject({ state: "waiting", rowsTotal: null, file: null });
  await workRuns(db(), at(start));
  const run = await runOf(id);
  expect(run).toMatchObject({ state: "done", rowsTotal: 1_500, rowsDone: 1_500, failure: null });
  const found = await downloadRun(db(), actor, id);
  const text = readFileSync(found?.path ?? "", "utf8");
  expect(text.split("\r\n")).toHaveLength(1_502);
  expect(Buffer.byteLength(text)).toBe(Number(run.bytes));
  expect(found?.name).toBe("peering-service-partners-2026-11-22.csv");
  const trail = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
  const said = { set: "partners", format: "csv", columns: ["asn", "name"] };
  expect(trail).toMatchObject([
    { action: "export.asked-for", objectId: id, after: said },
    {
      action: "export.made",
      objectId: "partners.csv",
      actorName: "Ada Lund",
      after: { ...said, filters: { region: "Asia" }, rows: 1_500, run: id },
    },
    { action: "export.downloaded", objectId: id },
  ]);
});

it("each run is claimed by one of many workers", async () => {
  await asked();
  await asked();
  const claims = await Promise.all([1, 2, 3, 4].map(() => claimRun(db(), start)));
  const won = claims.filter((id) => id !== null);
  expect(new Set(won).size).toBe(2);
});

it("a run whose worker died fails visibly, leaves no file, and can be made again", async () => {
  await listPartners(["Ridge"]);
  const { actor, id } = await asked();
  await claimRun(db(), start);
  await workRuns(db(), at(later(1)));
  expect(await runOf(id)).toMatchObject({ state: "running" });
  await workRuns(db(), at(later(3)));
  expect(await runOf(id)).toMatchObject({ state: "failed", failure: "interrupted", file: null });
  expect(files().filter((name) => name.startsWith(id))).toEqual([]);
  expect(await downloadRun(db(), actor, id)).toBeNull();
  const again = await askForRun(db(), actor, await requestOf("partners", "csv"));
  await workRuns(db(), at(later(4)));
  expect(await runOf(again)).toMatchObject({ state: "done", rowsTotal: 1 });
});

it("whoever lost the permission meanwhile gets no file", async () => {
  const { actor, id } = await asked();
  await db().user.update({ where: { id: actor.userId }, data: { staffRole: null } });
  await workRuns(db(), at(start));
  expect(await runOf(id)).toMatchObject({ state: "failed", failure: "not-allowed" });
  expect(files().filter((name) => name.startsWith(id))).toEqual([]);
});

it("files are removed after some days, and the run says so", async () => {
  const { id } = await asked();
  await workRuns(db(), at(start));
  await clearRuns(db(), later(6 * 24 * 60));
  expect(files()).toContain(`${id}.csv`);
  await clearRuns(db(), later(8 * 24 * 60));
  expect(files()).not.toContain(`${id}.csv`);
  expect(await runOf(id)).toMatchObject({ state: "done", file: null });
});

describe.runIf(engine() === "postgres")("the database restarted in the middle of an export", () => {
  it("fails the run visibly, leaves no file, and the next one works", async () => {
    await listMany(4_000);
    const { actor, id } = await asked();
    await claimRun(db(), start);
    const other = new Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    const working = doRun(db(), at(start), id);
    let ended = 0;
    // The backend that has the cursor open is ended as a restart ends it.
    while (ended === 0) {
      const { rowCount } = await other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'FETCH%' AND pid <> pg_backend_pid()`);
      ended = rowCount ?? 0;
    }
    await other.end();
    await working;
    const run = await runOf(id);
    expect(run).toMatchObject({ state: "failed", failure: "database", file: null });
    expect(files().filter((name) => name.startsWith(id))).toEqual([]);
    const made = await db().auditEvent.count({ where: { action: "export.made" } });
    expect(made).toBe(0);
    const again = await askForRun(db(), actor, await requestOf("partners", "csv"));
    await workRuns(db(), at(later(1)));
    expect(await runOf(again)).toMatchObject({ state: "done", rowsTotal: 4_000 });
  });
});
