import { beforeEach, describe, expect, it } from "vitest";
import { EVENTS_PER_PAGE, findEvents } from "@/lib/audit/queries";
import { recordAudit } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { clearDatabase } from "@/tests/support/database";

const all = { action: "", object: "", after: null };

beforeEach(clearDatabase);

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
    expect((await findEvents(db(), all)).events).toEqual([]);
  });

  it("is read newest first, page by page, each event once, while more is written", async () => {
    const total = EVENTS_PER_PAGE * 2 + 7;
    const at = new Date("2026-11-22T10:00:00.000Z");
    await db().auditEvent.createMany({
      data: Array.from({ length: total }, (_, i) => ({
        // Many at the same moment, as a busy second has them.
        at: new Date(at.getTime() + Math.floor(i / 40) * 1000),
        actorName: "Ada",
        action: "application.submitted",
        objectType: "application",
        objectId: `a${i}`,
      })),
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof findEvents>> = await findEvents(db(), {
        ...all,
        after,
      });
      seen.push(...page.events.map((e) => e.objectId));
      after = page.next;
      await recordAudit(db(), {
        actor: "system",
        action: "partner.listed",
        objectType: "partner",
        objectId: "newer",
      });
    } while (after !== null);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it("is narrowed to a deed, a kind of object or one object", async () => {
    const actor = { userId: "u1", name: "Ada" };
    const write = (action: "application.submitted" | "application.withdrawn", objectId: string) =>
      recordAudit(db(), { actor, action, objectType: "application", objectId });
    await write("application.submitted", "a1");
    await write("application.submitted", "a2");
    await write("application.withdrawn", "a1");
    const count = async (filter: Partial<typeof all>) =>
      (await findEvents(db(), { ...all, ...filter })).events.length;
    expect(await count({ action: "application.submitted" })).toBe(2);
    expect(await count({ object: "a1" })).toBe(2);
    expect(await count({ object: "application" })).toBe(3);
    expect(await count({ action: "application.withdrawn", object: "a2" })).toBe(0);
  });
});
