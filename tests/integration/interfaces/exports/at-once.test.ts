import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { exportNow } from "@/lib/interfaces/exports/export-now";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { exported, listMany, listPartners, requestOf } from "@/tests/support/exports";
import { makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);

const admin = () => makePerson({ name: "Ada Lund", staffRole: "admin" });
const many = 3_000;

it("is in the audit trail with list, format, columns, filters and row count", async () => {
  await listPartners(["Ridge", "Crag"]);
  const request = await requestOf("partners", "xlsx", {
    columns: "asn,name",
    q: "ridge",
    bom: "1",
  });
  const made = await exportNow(db(), await admin(), request);
  if (!made.ok) throw new Error(made.code);
  const bytes = new Uint8Array(await new Response(made.file.read()).arrayBuffer());
  // A zip archive, which every workbook is.
  expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe("PK");
  expect(await db().auditEvent.findMany()).toMatchObject([
    {
      actorName: "Ada Lund",
      action: "export.made",
      objectType: "export",
      objectId: "partners.xlsx",
      after: {
        set: "partners",
        format: "xlsx",
        columns: ["asn", "name"],
        filters: { q: "ridge" },
        rows: 1,
        bom: true,
      },
    },
  ]);
});

it("contacts need a permission of their own", async () => {
  const request = await requestOf("contacts", "csv", { contacts: "1" });
  expect(mayExport(await admin(), request)).toBe(true);
  expect(mayExport(await makePerson({ staffRole: "reviewer" }), request)).toBe(false);
});

it("is one snapshot, however much is changed while it is read", async () => {
  await listMany(many);
  const reading = exported("partners", "ndjson", { columns: "name,partner_id" });
  const deleting = wait(20).then(() => db().partner.deleteMany({}));
  const { rows, bytes } = await reading;
  await deleting;
  const lines = bytes.toString().trimEnd().split("\n");
  // Before or after, not in between.
  expect([0, many]).toContain(rows);
  expect(lines.filter((line) => line !== "")).toHaveLength(rows);
});

describe("a reader that stops reading", () => {
  it("holds no transaction: others write, and it still gets the whole snapshot", async () => {
    await listMany(many);
    const made = await exportNow(db(), await admin(), await requestOf("partners", "csv"));
    if (!made.ok) throw new Error(made.code);
    const reader = made.file.read().getReader();
    const first = await reader.read();
    await db().$transaction((tx) => tx.partner.deleteMany({}));
    const idle = await db().$queryRaw<{ open: bigint }[]>`
      SELECT count(*) AS open FROM pg_stat_activity WHERE state = 'idle in transaction'
        AND datname = current_database()`;
    expect(Number(idle[0]?.open)).toBe(0);
    const parts = [first.value ?? new Uint8Array()];
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
    }
    const lines = Buffer.concat(parts).toString().trimEnd().split("\r\n");
    expect(lines).toHaveLength(many + 1);
  });

  it("that goes away while the list is written ends the work", async () => {
    await listMany(many);
    const leaving = new AbortController();
    leaving.abort();
    const request = await requestOf("partners", "csv");
    await expect(exportNow(db(), await admin(), request, leaving.signal)).rejects.toThrow(/abort/);
    expect(await db().auditEvent.count()).toBe(0);
    const [cursors] = await db().$queryRaw<{ open: bigint }[]>`
      SELECT count(*) AS open FROM pg_cursors WHERE name LIKE 'export%'`;
    expect(Number(cursors?.open)).toBe(0);
  });
});

it("ten at once all come, two at a time, and others work meanwhile", async () => {
  await listMany(many);
  const actor = await admin();
  const request = await requestOf("partners", "csv");
  const stop = new AbortController();
  let written = 0;
  const partner = (async () => {
    while (!stop.signal.aborted) {
      await db().organisation.create({ data: { name: "Ridge" } });
      written += 1;
      await wait(20);
    }
  })();
  const exporting = Array.from({ length: 10 }, () => exportNow(db(), actor, request));
  const made = await Promise.all(exporting).finally(() => stop.abort());
  await partner;
  const texts = await Promise.all(
    made.map((each) => (each.ok ? new Response(each.file.read()).text() : "")),
  );
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]?.trimEnd().split("\r\n")).toHaveLength(many + 1);
  // Whoever had to wait for the exports would have written once or twice.
  expect(written).toBeGreaterThan(5);
});
