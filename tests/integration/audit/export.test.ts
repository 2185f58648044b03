import Papa from "papaparse";
import { beforeEach, expect, it } from "vitest";
import { eventColumns, exportEvents } from "@/lib/audit/export-events";
import { type AuditFilter, wholeTrail } from "@/lib/audit/filter";
import { db } from "@/lib/db/client";
import { fillTrail, record } from "@/tests/support/audit";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);

async function download(filter: Partial<AuditFilter> = {}) {
  const admin = await makePerson({ name: "Ada Lund", staffRole: "admin" });
  const given = { filter: { ...wholeTrail, ...filter }, bom: false };
  const { file, rows } = await exportEvents(db(), admin, given);
  const text = await new Response(file.read()).text();
  const { data } = Papa.parse<string[]>(text.trimEnd(), { newline: "\r\n", delimiter: "," });
  return { rows, header: data[0], records: data.slice(1) };
}

it("holds every entry, oldest first, over several pages, and is an entry itself", async () => {
  await fillTrail(2_003, () => new Date("2026-11-22T12:00:00Z"));
  const { rows, header, records } = await download();
  expect(header).toEqual([...eventColumns]);
  expect([rows, records.length]).toEqual([2_003, 2_003]);
  expect(records.map(([seq]) => Number(seq))).toEqual(records.map((_, index) => index + 1));
  expect(JSON.parse(records[0]?.[8] ?? "")).toEqual({ revision: 1, names: ["ü", "網路"] });
  const own = await db().auditEvent.findFirst({ orderBy: { seq: "desc" } });
  expect(own).toMatchObject({ seq: 2_004n, action: "audit.exported", after: { rows: 2_003 } });
});

it("holds what the filter lets through, spreadsheets' formulas as text", async () => {
  await record("a1", "application.submitted", { name: "=1+1" });
  await record("a2");
  const { records } = await download({ object: "a1" });
  expect(records.map((cells) => [cells[3], cells[6]])).toEqual([["'=1+1", "a1"]]);
});
