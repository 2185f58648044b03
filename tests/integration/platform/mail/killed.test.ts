import { once } from "node:events";
import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { queueMail } from "@/lib/platform/mail/queue";
import { startScript } from "@/tests/support/child";
import { engine } from "@/tests/support/database";
import { startMailServer } from "@/tests/support/mail-server";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

afterAll(() => {
  delete process.env.SMTP_URL;
});

// One process only may open an embedded database.
it.runIf(engine() === "postgres")(
  "two processes of npm run worker send each mail once and end when told",
  async () => {
    const server = await startMailServer();
    process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
    const workers = [1, 2].map(() => startScript("lib/interfaces/commands/worker.ts"));
    await Promise.all(workers.map((each) => once(each.stdout as NodeJS.ReadableStream, "data")));
    const people = Array.from({ length: 300 }, (_, index) => `p${index}@ridgeline.example`);
    await queueMail(
      db(),
      ...people.map((to) => ({
        to,
        locale: "en" as const,
        kind: "passwordChanged" as const,
        values: { name: "Nadia", url: "https://peering.example" },
      })),
    );
    const waiting = () => db().mailOutbox.count({ where: { state: "waiting" } });
    await expect.poll(waiting, { timeout: 40_000, interval: 250 }).toBe(0);
    for (const worker of workers) worker.kill("SIGTERM");
    const codes = await Promise.all(workers.map((worker) => once(worker, "close")));
    expect(codes.map(([code]) => code)).toEqual([0, 0]);
    expect(server.arrived.map(({ to }) => to).sort()).toEqual([...people].sort());
    await server.close();
  },
  90_000,
);
