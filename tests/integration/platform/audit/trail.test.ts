import { beforeEach, describe, expect, it } from "vitest";
import { type AuditFilter, wholeTrail } from "@/lib/accounts/audit-trail/filter";
import { eventsPerPage, findEvents } from "@/lib/accounts/audit-trail/queries";
import { recordAudit } from "@/lib/platform/audit/record";
import { db } from "@/lib/platform/db/client";
import { fillTrail, record } from "@/tests/support/audit";
import { clearDatabase } from "@/tests/support/database";
import { makeApplication, makeDocument, makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);

const count = async (filter: Partial<AuditFilter>) =>
  (await findEvents(db(), { ...wholeTrail, ...filter }, null)).events.length;

describe("the audit trail", () => {
  it("has nothing of a change that was undone", async () => {
    const change = db().$transaction(async (tx) => {
      await recordAudit(tx, {
        actor: "system",
        action: "partner.listed",
        objectType: "partner",
        objectId: "p1",
      });
      throw new Error("undone");
    });
    await expect(change).rejects.toThrow("undone");
    expect(await count({})).toBe(0);
  });

  it("is read newest first, page by page, each event once, while more is written", async () => {
    const total = eventsPerPage * 2 + 7;
    const at = new Date("2026-11-22T10:00:00.000Z");
    // Many at the same moment, as a busy second has them.
    await fillTrail(total, (index) => new Date(at.getTime() + Math.floor(index / 40) * 1000));
    const seen: string[] = [];
    let after: bigint | null = null;
    do {
      const page: Awaited<ReturnType<typeof findEvents>> = await findEvents(
        db(),
        wholeTrail,
        after,
      );
      seen.push(...page.events.map((e) => e.objectId));
      after = page.next;
      await record("newer");
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: total }, (_, index) => `a${total - 1 - index}`));
  });

  it("is narrowed to an action, a kind of object or one object", async () => {
    await record("a1");
    await record("a2");
    await record("a1", "application.withdrawn");
    expect(await count({ action: "application.submitted" })).toBe(2);
    expect(await count({ object: "a1" })).toBe(2);
    expect(await count({ object: "application" })).toBe(3);
    expect(await count({ action: "application.withdrawn", object: "a2" })).toBe(0);
  });

  it("is narrowed to a person, by name, e-mail or id, or to the portal itself", async () => {
    const rosa = await makePerson({ name: "Rosa Whitfield" });
    const others = await makePerson({ name: "Noor Castell" });
    for (const actor of [rosa, rosa, others, "system"] as const) {
      await db().$transaction((tx) =>
        recordAudit(tx, { actor, action: "partner.listed", objectType: "partner", objectId: "p" }),
      );
    }
    expect(await count({ actor: "rosa" })).toBe(2);
    expect(await count({ actor: rosa.email })).toBe(2);
    expect(await count({ actor: others.userId })).toBe(1);
    expect(await count({ actor: "system" })).toBe(1);
    expect(await count({ actor: "%" })).toBe(0);
  });

  it("names partner and ASN, and is searched by either", async () => {
    const { id, asn } = await makeApplication({ document: makeDocument({ name: "Fjord Fiber" }) });
    await makeApplication({ document: makeDocument({ name: "Ridge Networks" }) });
    await record(id);
    await record("somebody-else");
    const { events } = await findEvents(db(), { ...wholeTrail, object: "fjord" }, null);
    expect(events.map(({ objectId, subject }) => ({ objectId, subject }))).toEqual([
      { objectId: id, subject: { partner: "Fjord Fiber", asn, applicationId: id } },
    ]);
    expect(await count({ object: `AS${asn}` })).toBe(1);
    expect(await count({ object: String(asn) })).toBe(1);
    expect(await count({ object: "AS64500" })).toBe(0);
    expect(await count({ object: "%" })).toBe(0);
    const all = await findEvents(db(), wholeTrail, null);
    expect(all.events.map(({ subject }) => subject?.partner ?? null)).toEqual([
      null,
      "Fjord Fiber",
    ]);
  });

  it("is narrowed to days, both included; what is no day narrows nothing", async () => {
    const days = ["2026-11-20T23:59:59.999Z", "2026-11-21T00:00:00Z", "2026-11-22T23:59:59.999Z"];
    await fillTrail(3, (index) => new Date(days[index] ?? ""));
    expect(await count({ from: "2026-11-21" })).toBe(2);
    expect(await count({ to: "2026-11-20" })).toBe(1);
    expect(await count({ from: "2026-11-21", to: "2026-11-21" })).toBe(1);
    expect(await count({ from: "2026-02-30", to: "soon" })).toBe(3);
  });
});
