import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { workRuns } from "@/lib/interfaces/exports/runs/work-runs";
import {
  createSchedule,
  deleteSchedule,
  pauseSchedule,
} from "@/lib/interfaces/exports/schedules/change-schedule";
import type { ScheduleChoice } from "@/lib/interfaces/exports/schedules/read-schedule";
import { startDue } from "@/lib/interfaces/exports/schedules/start-due";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { deliverDue } from "@/lib/platform/mail/deliver";
import { listMails } from "@/lib/platform/mail/folder";
import { clearDatabase } from "@/tests/support/database";
import { listPartners, requestOf } from "@/tests/support/exports";
import { makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);

const made = new Date("2026-11-22T12:00:00Z");
const due = new Date("2026-11-23T05:00:10Z");
const at = (time: Date) => async () => time;
const daily: ScheduleChoice = {
  cadence: "daily",
  weekday: null,
  hour: 5,
  destination: "folder",
  folder: "directory",
};

async function schedule(more: Partial<ScheduleChoice> = {}, format = "csv") {
  const actor = await makePerson({ name: "Ada Lund", staffRole: "admin" });
  const request = await requestOf("partners", format, { columns: "name" });
  const id = await createSchedule(db(), actor, request, { ...daily, ...more }, made);
  return { actor, id };
}

const folder = (name: string) => join(env().exportDir, name);

it("a list goes into its folder when its time has come, once, however many workers there are", async () => {
  await listPartners(["Ridge"]);
  await schedule();
  expect(await startDue(db(), at(made))).toBe(0);
  const started = await Promise.all([1, 2, 3, 4].map(() => startDue(db(), at(due))));
  expect(started.reduce((sum, each) => sum + each)).toBe(1);
  await Promise.all([1, 2, 3].map(() => workRuns(db(), at(due))));
  expect(await db().exportRun.findMany()).toMatchObject([
    { state: "done", rowsTotal: 1, dueAt: new Date("2026-11-23T05:00:00Z") },
  ]);
  const names = readdirSync(folder("directory"));
  expect(names).toEqual([expect.stringMatching(/^peering-service-partners-2026-11-23-.{6}\.csv$/)]);
  expect(readFileSync(join(folder("directory"), names[0] ?? ""), "utf8")).toBe("name\r\nRidge\r\n");
  // Nothing more before the next day, then one for all the days that passed.
  expect(await startDue(db(), at(due))).toBe(0);
  expect(await startDue(db(), at(new Date("2026-11-27T09:00:00Z")))).toBe(1);
  expect(await startDue(db(), at(new Date("2026-11-27T09:00:20Z")))).toBe(0);
});

it("a paused one waits, goes on with its next time, and a deleted one leaves its runs", async () => {
  const { actor, id } = await schedule();
  await pauseSchedule(db(), actor, { id, paused: true, now: made });
  expect(await startDue(db(), at(due))).toBe(0);
  const now = new Date("2026-11-25T12:00:00Z");
  expect(await pauseSchedule(db(), actor, { id, paused: false, now })).toBe(true);
  expect(await pauseSchedule(db(), actor, { id, paused: false, now })).toBe(false);
  expect(await startDue(db(), at(now))).toBe(0);
  expect(await startDue(db(), at(new Date("2026-11-26T05:00:00Z")))).toBe(1);
  expect(await deleteSchedule(db(), actor, id)).toBe(true);
  expect(await db().exportRun.findMany()).toMatchObject([{ scheduleId: null }]);
  const actions = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
  expect(actions.map(({ action }) => action)).toEqual([
    "export-schedule.created",
    "export-schedule.paused",
    "export-schedule.resumed",
    "export-schedule.deleted",
  ]);
});

it("by mail the list is attached, and the mail reads as it was written", async () => {
  await listPartners(["Ridge"]);
  const { actor } = await schedule({ destination: "mail", folder: null }, "json");
  await startDue(db(), at(due));
  await workRuns(db(), at(due));
  await deliverDue(db());
  const { mails } = await listMails(1);
  const mail = mails.find(({ to }) => to === actor.email);
  expect(mail?.subject).toBe("Your export: partners");
  expect(mail?.text).toContain("partners, 1 row.");
  const raw = readFileSync(join(env().dataDir, "mail", mail?.name ?? ""), "utf8");
  expect(raw).toContain("filename=peering-service-partners-2026-11-23.json");
});

it("no folder leads out of the root, and a failure is told to every admin", async () => {
  const { id } = await schedule({ folder: "elsewhere" });
  mkdirSync(env().exportDir, { recursive: true });
  symlinkSync("/", folder("elsewhere"));
  await startDue(db(), at(due));
  await workRuns(db(), at(due));
  const run = await db().exportRun.findFirstOrThrow();
  expect(run).toMatchObject({ scheduleId: id, state: "failed", failure: "not-delivered" });
  expect(run.failureDetail).toContain("leads out");
  expect(run.file).not.toBeNull();
  const told = await db().notification.findMany();
  expect(told).toMatchObject([{ kind: "exportFailed", values: { set: "partners" } }]);
});
