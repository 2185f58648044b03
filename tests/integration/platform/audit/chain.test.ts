import { beforeEach, describe, expect, it } from "vitest";
import { chainStart } from "@/lib/platform/audit/chain";
import { verifyChain, verifyNewest } from "@/lib/platform/audit/verify";
import { db } from "@/lib/platform/db/client";
import { fillTrail, record } from "@/tests/support/audit";
import { behindThePortalsBack, clearDatabase } from "@/tests/support/database";

beforeEach(clearDatabase);

/** All but id and number. */
const columns = `at, "actorId", "actorName", action, "objectType", "objectId", before, after,
  "requestId", "prevHash", hash`;

const noon = () => new Date("2026-11-22T12:00:00Z");

describe("the chain of the audit trail", () => {
  it("is intact when it is empty, and after each kind of content", async () => {
    expect(await verifyChain(db())).toEqual({
      ok: true,
      count: 0,
      end: { seq: 0n, hash: chainStart },
    });
    await record("a1", "application.submitted", {
      before: { state: "draft", nothing: null },
      after: { text: 'ü 網路 🦊 "\\ \n\u2028', number: 0.1 + 0.2, large: 1e21, list: [[], {}, 0] },
    });
    await record("a2", "application.submitted", {
      name: "half \ud83e a pair, and \0",
      after: { half: "\ud83e", when: new Date(0), nothing: undefined },
    });
    await record("a3");
    expect(await verifyChain(db())).toMatchObject({ ok: true, count: 3, end: { seq: 3n } });
  });

  it("never forks, however many add to it at once", async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => record(`a${index}`, "application.submitted")),
    );
    expect(await verifyChain(db())).toMatchObject({ ok: true, count: 40, end: { seq: 40n } });
  });

  it("has no gap after changes that were undone", async () => {
    await record("a1");
    await expect(
      db().$transaction(async (tx) => {
        await record("a2", "application.submitted", {}, tx);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    await record("a3");
    expect((await verifyChain(db())).ok).toBe(true);
  });

  it("refuses to be changed, emptied or cut", async () => {
    await record("a1");
    const statements = [
      `UPDATE "AuditEvent" SET "actorName" = 'Eve'`,
      'DELETE FROM "AuditEvent"',
      'TRUNCATE "AuditEvent"',
    ];
    for (const statement of statements) {
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/only ever added to/);
    }
    expect(await verifyChain(db())).toMatchObject({ ok: true, count: 1 });
  });

  it.each([
    ["a name", `UPDATE "AuditEvent" SET "actorName" = 'Eve' WHERE seq = 3`, 3n, "content"],
    ["a moment", `UPDATE "AuditEvent" SET at = at + '1 ms' WHERE seq = 3`, 3n, "content"],
    ["a value", `UPDATE "AuditEvent" SET after = '{"revision": 2}' WHERE seq = 1`, 1n, "content"],
    ["an id", `UPDATE "AuditEvent" SET id = 'other' WHERE seq = 5`, 5n, "content"],
    ["one taken out", 'DELETE FROM "AuditEvent" WHERE seq = 3', 4n, "gap"],
    ["the first taken out", 'DELETE FROM "AuditEvent" WHERE seq = 1', 2n, "gap"],
    ["a hash", `UPDATE "AuditEvent" SET hash = repeat('1', 64) WHERE seq = 3`, 3n, "content"],
    [
      "two in each other's place",
      'UPDATE "AuditEvent" SET seq = 10 - seq WHERE seq IN (4, 6)',
      4n,
      "link",
    ],
    ["far in", `UPDATE "AuditEvent" SET "objectId" = 'x' WHERE seq = 1001`, 1001n, "content"],
  ])("names the first broken entry: %s", async (_what, statement, seq, fault) => {
    // More than a page where the break is on the second.
    const length = seq > 1_000n ? 1_003 : 9;
    await fillTrail(length, noon);
    expect(await verifyChain(db())).toMatchObject({ ok: true, count: length });
    // Numbers are unique: swapped ones pass through a third.
    const swap = statement.includes("10 - seq");
    if (swap) {
      await behindThePortalsBack('UPDATE "AuditEvent" SET seq = seq + 100 WHERE seq IN (4, 6)');
      await behindThePortalsBack('UPDATE "AuditEvent" SET seq = 110 - seq WHERE seq > 100');
    } else await behindThePortalsBack(statement);
    expect(await verifyChain(db())).toMatchObject({ ok: false, broken: { seq, fault } });
  });

  it.each([0n, -1n, -5n])(
    "refuses an entry with number %d, and names one that got in",
    async (seq) => {
      await fillTrail(9, noon);
      const insert = `INSERT INTO "AuditEvent" (id, seq, ${columns})
      SELECT 'put-in', ${seq}, ${columns} FROM "AuditEvent" WHERE seq = 1`;
      await expect(behindThePortalsBack(insert)).rejects.toThrow(/AuditEvent_seq_check/);
      await behindThePortalsBack(
        'ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_seq_check"',
        insert,
        'ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_seq_check" CHECK (seq > 0) NOT VALID',
      );
      const verdict = { ok: false, broken: { seq, id: "put-in", fault: "number" } };
      expect(await verifyChain(db())).toMatchObject(verdict);
      expect(await verifyNewest(db())).toMatchObject(verdict);
    },
  );

  it("is checked at its newest end alone", async () => {
    expect(await verifyNewest(db())).toMatchObject({ ok: true, count: 0 });
    await fillTrail(1_200, noon);
    await behindThePortalsBack(`UPDATE "AuditEvent" SET action = 'x' WHERE seq = 100`);
    expect(await verifyNewest(db())).toMatchObject({ ok: true, count: 1_000 });
    await behindThePortalsBack(`UPDATE "AuditEvent" SET action = 'x' WHERE seq = 1100`);
    expect(await verifyNewest(db())).toMatchObject({ ok: false, broken: { seq: 1100n } });
  });

  it("takes nothing that is named like a secret", async () => {
    const entries = [{ password: "x" }, { person: { passwordHash: "x" } }, [{ resetToken: "x" }]];
    for (const after of entries) {
      await expect(record("a1", "person.role-changed", { after })).rejects.toThrow(/secret/);
    }
    expect(await db().auditEvent.count()).toBe(0);
  });
});
