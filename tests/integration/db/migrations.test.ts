import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { EmbeddedAdapterFactory } from "@/lib/db/embedded";
import { diffToSchema, openSchemaEngine } from "@/lib/db/schema-engine";
import { engine } from "@/tests/support/database";

it("keeps Prisma's own record of what was applied", async () => {
  const rows = await db().$queryRaw<{ done: boolean }[]>`
    SELECT finished_at IS NOT NULL AS done FROM _prisma_migrations`;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.done)).toBe(true);
});

it.runIf(engine() === "pglite")("leads all the way to the schema", async () => {
  const schemaEngine = await openSchemaEngine(new EmbeddedAdapterFactory("memory://"));
  expect(await diffToSchema(schemaEngine)).toBe("");
});
