import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";
import { type ChainEnd, chainFault, chainStart } from "@/lib/platform/audit/chain";
import { readMigrations } from "@/lib/platform/db/read-migrations";

it("chains the entries that were written before there was a chain", async () => {
  const database = await PGlite.create();
  const { migrationDirectories } = readMigrations();
  const at = migrationDirectories.findIndex(({ path }) => path.endsWith("_audit_chain"));
  const sql = migrationDirectories.map(({ migrationFile }) => migrationFile.content.value);
  for (const earlier of sql.slice(0, at)) await database.exec(earlier);
  const before = {
    état: "draft",
    b: [1, { z: 0.5, a: null }],
    a: 'ü "quoted" \\ \n\t\u0001\u007f',
  };
  await database.query(
    `INSERT INTO "AuditEvent" (id, at, "actorId", "actorName", action, "objectType", "objectId", before)
     VALUES ('x2', '2026-11-20 10:00:00.005', 'u1', '陳薇玲', 'a.b', 'application', 'a1', $1),
            ('x1', '2026-11-19 10:00:00', NULL, 'system', 'a.b', 'application', 'a1', NULL)`,
    [before],
  );
  await database.exec(sql[at] ?? "");
  const { rows } = await database.query<Parameters<typeof chainFault>[1]>(
    `SELECT *, at::text || 'Z' AS at FROM "AuditEvent" ORDER BY seq`,
  );
  let end: ChainEnd = { seq: 0n, hash: chainStart };
  for (const row of rows) {
    const entry = { ...row, seq: BigInt(row.seq), at: new Date(row.at) };
    expect(chainFault(end, entry)).toBeNull();
    end = entry;
  }
  expect(rows.map(({ id }) => id)).toEqual(["x1", "x2"]);
  await database.close();
});
