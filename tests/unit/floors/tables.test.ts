import { describe, expect, it } from "vitest";
import { tableOwners, writtenByTriggers } from "./table-owners";
import { readModels, tablesWritten, writersOfTables } from "./table-writes";

describe("each table", () => {
  it("is written by its own room alone", () => {
    const writers = [...writersOfTables()].map(([table, rooms]) => [table, [...rooms].sort()]);
    const owners = readModels().models.map((table) => [
      table,
      writtenByTriggers.includes(table) ? [] : [tableOwners[table]],
    ]);
    expect(Object.fromEntries(writers)).toEqual(Object.fromEntries(owners));
    expect([...Object.keys(tableOwners), ...writtenByTriggers].sort()).toEqual(
      readModels().models.sort(),
    );
  });
});

describe("a write", () => {
  const schema = readModels();

  it.each([
    ["await tx.user.update({ where: { id }, data })", ["User"]],
    ["await db()\n    .passwordReset.deleteMany({ where })", ["PasswordReset"]],
    [
      "tx.organisation.create({ data: { memberships: { create: { role } } } })",
      ["Organisation", "Membership"],
    ],
    ["data: { sessions: { deleteMany: {} } }", ["Session"]],
    ['sql`INSERT INTO "JobRun" ("name") VALUES (1)`', ["JobRun"]],
    ['sql`WITH gone AS (DELETE FROM "PasskeyChallenge") SELECT 1`', ["PasskeyChallenge"]],
    ['sql`UPDATE "Application" a SET "asn" = 1`', ["Application"]],
    ['sql`SELECT 1 FROM "User" FOR UPDATE`', []],
    ["await tx.user.findMany({ select: { sessions: { select: { id: true } } } })", []],
    ["seen.delete(key); hash.update(text)", []],
  ])("is seen in %s", (text, tables) => {
    expect([...tablesWritten(text, schema)].sort()).toEqual([...tables].sort());
  });
});
