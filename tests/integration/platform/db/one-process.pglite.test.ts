import { once } from "node:events";
import { expect, it } from "vitest";
import { closeDb, db } from "@/lib/platform/db/client";
import { runScript, startScript } from "@/tests/support/child";

it("refuses a second process on the embedded folder until the first is gone", async () => {
  const first = startScript("tests/support/save-until-killed.ts");
  await once(first.stdout ?? first, "data");

  const second = await runScript("lib/interfaces/commands/migrate.ts");
  expect(second.code).toBe(1);
  expect(second.output.trim()).toMatch(
    /^Another process is using the folder \S+\. Stop it first, or set DATA_DIR/,
  );
  await expect(db().user.count()).rejects.toThrow("Another process is using the folder");

  first.kill("SIGKILL");
  await once(first, "close");
  expect(await db().user.count()).toBe(0);
  await closeDb();
}, 120_000);
