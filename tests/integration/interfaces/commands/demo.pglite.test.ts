import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { discardHalfDemo, ensureDemo } from "@/lib/interfaces/demo/seed-embedded";
import { closeDb, db } from "@/lib/platform/db/client";
import { embeddedFolder } from "@/lib/platform/db/embedded-folder";
import { migrate } from "@/lib/platform/db/migrate";
import { env } from "@/lib/platform/env/env";

it("begins the demonstration anew when the last attempt was cut off", async () => {
  const { seedDemo } = await import("@/lib/interfaces/demo/story/seed-demo");
  vi.doMock("@/lib/interfaces/demo/story/seed-demo", () => ({
    seedDemo: async (client: ReturnType<typeof db>) => {
      await client.user.create({
        data: { email: "first@demo.example", name: "First", demo: true },
      });
      throw new Error("cut off");
    },
  }));
  await expect(ensureDemo(db(), env())).rejects.toThrow("cut off");
  await closeDb();

  discardHalfDemo(env().dataDir);
  expect(existsSync(embeddedFolder(env().dataDir))).toBe(false);
  await migrate(env());

  vi.doMock("@/lib/interfaces/demo/story/seed-demo", () => ({ seedDemo }));
  expect(await ensureDemo(db(), env())).toBe("made");
  expect(await db().user.count({ where: { email: "first@demo.example" } })).toBe(0);
  await closeDb();

  discardHalfDemo(env().dataDir);
  expect(existsSync(join(embeddedFolder(env().dataDir), "PG_VERSION"))).toBe(true);
  expect(await ensureDemo(db(), env())).toBe("kept");
  // The whole demonstration is made here.
}, 300_000);

it("puts no known passwords into a database that others reach", async () => {
  const open = { ...env(), host: "0.0.0.0" };
  await expect(ensureDemo(db(), open)).rejects.toThrow("HOST=0.0.0.0 is refused");
  const beside = { ...env(), databaseUrl: "postgresql://db.example/portal" };
  await expect(ensureDemo(db(), beside)).rejects.toThrow("demonstration accounts");
});
