import { afterEach, expect, it, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { closeDb } from "@/lib/db/client";
import { engine } from "@/tests/support/database";

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await closeDb();
});

it("is well when the database answers", async () => {
  // Opening an embedded database may take longer than a health check waits.
  await expect.poll(async () => (await GET()).status, { timeout: 30_000 }).toBe(200);
  const response = await GET();
  expect(response.status).toBe(200);
  const database = engine() === "pglite" ? "pglite" : "postgresql";
  expect(await response.json()).toEqual({ status: "ok", database });
});

it("is not when the database is away", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  await closeDb();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  const response = await GET();
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: "unavailable", database: "postgresql" });
  expect(log).toHaveBeenCalledOnce();
});
