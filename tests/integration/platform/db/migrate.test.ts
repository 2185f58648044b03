import { expect, it } from "vitest";
import { closeDb, db } from "@/lib/platform/db/client";
import { migrate } from "@/lib/platform/db/migrate";
import { env } from "@/lib/platform/env/env";

it("keeps Prisma's own record of what was applied, and applies nothing twice", async () => {
  const rows = await db().$queryRaw<{ done: boolean }[]>`
    SELECT finished_at IS NOT NULL AS done FROM _prisma_migrations`;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.done)).toBe(true);
  await closeDb();
  expect(await migrate(env())).toEqual([]);
});
