import { once } from "node:events";
import { expect, it } from "vitest";
import { closeDb, db } from "@/lib/platform/db/client";
import { startScript } from "@/tests/support/child";

/** Saves in a process of its own until `enough` are acknowledged, then kills it in the middle. */
async function saveUntilKilled(round: number, enough: number): Promise<string[]> {
  const child = startScript("tests/support/save-until-killed.ts", { args: [String(round)] });
  let printed = "";
  let trouble = "";
  child.stderr?.on("data", (chunk) => {
    trouble += chunk;
  });
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
    if (printed.split("\n").length > enough) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  expect({ signal, trouble }).toEqual({ signal: "SIGKILL", trouble: "" });
  // What follows the last line break was cut off while being printed.
  return printed.split("\n").slice(0, -1);
}

it("keeps every confirmed save and no half of one when the process is killed", async () => {
  const confirmed: string[] = [];
  for (const [round, enough] of [1, 23, 77].entries()) {
    confirmed.push(...(await saveUntilKilled(round, enough)));
    const organisations = await db().organisation.findMany({ select: { id: true } });
    const events = await db().auditEvent.findMany({ select: { objectId: true } });
    const saved = organisations.map(({ id }) => id).sort();
    expect(saved).toEqual(expect.arrayContaining(confirmed));
    expect(events.map(({ objectId }) => objectId).sort()).toEqual(saved);
    await closeDb();
  }
  expect(confirmed.length).toBeGreaterThanOrEqual(101);
}, 120_000);
