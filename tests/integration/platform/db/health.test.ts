import { afterEach, expect, it, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { closeDb } from "@/lib/platform/db/client";
import { engine } from "@/tests/support/database";

const address = "http://localhost/api/health";
const asked = (authorization?: string) =>
  new Request(address, { headers: authorization ? { authorization } : {} });
const eventLoopDelay = expect.stringMatching(/^(under|over) /);
const token = "f".repeat(32);

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await closeDb();
});

it("is well when the database answers", async () => {
  // Opening an embedded database may take longer than a health check waits.
  await expect.poll(async () => (await GET(asked())).status, { timeout: 30_000 }).toBe(200);
  const response = await GET(asked());
  expect(response.status).toBe(200);
  const database = engine() === "pglite" ? "pglite" : "postgresql";
  expect(await response.json()).toEqual({ status: "ok", database, eventLoopDelay });
});

it("is not when the database is away", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  await closeDb();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  const response = await GET(asked());
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    status: "unavailable",
    database: "postgresql",
    eventLoopDelay,
  });
  expect(log).toHaveBeenCalledOnce();
});

it("tells whoever holds the token how long the process was held since they last asked", async () => {
  vi.stubEnv("HEALTH_TOKEN", token);
  const ask = async () => (await GET(asked(`Bearer ${token}`))).json();
  await ask();
  const until = performance.now() + 300;
  while (performance.now() < until);
  expect((await ask()).eventLoopDelayMs).toBeGreaterThan(250);
  expect((await ask()).eventLoopDelayMs).toBeLessThan(250);
  expect((await ask()).eventLoopDelay).toMatch(/under 1 s|over 1 s/);
});

it("tells nobody else", async () => {
  const exact = async (authorization?: string) =>
    "eventLoopDelayMs" in (await (await GET(asked(authorization))).json());
  expect(await exact("Bearer ")).toBe(false);
  vi.stubEnv("HEALTH_TOKEN", token);
  expect(await exact()).toBe(false);
  expect(await exact(`Bearer ${"e".repeat(32)}`)).toBe(false);
  expect(await exact(token)).toBe(false);
});
