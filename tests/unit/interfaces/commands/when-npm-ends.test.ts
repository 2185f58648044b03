import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

/** A script under a shell, as npm starts it, and how it goes on when the shell alone is told to stop. */
async function shellKilled(env: Record<string, string>): Promise<{ pid: number; ended: boolean }> {
  const script = `"${process.execPath}" --import tsx tests/support/run-until-npm-ends.ts; exit`;
  const shell = spawn("sh", ["-c", script], {
    env: { ...process.env, npm_lifecycle_event: "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(shell.stdout, "data");
  // The pipe closes when the last process that holds it has ended.
  const closed = once(shell.stdout, "close").then(() => true);
  shell.kill("SIGTERM");
  const wait = new Promise<boolean>((resolve) => setTimeout(resolve, 3000, false));
  return { pid: Number(said), ended: await Promise.race([closed, wait]) };
}

it("a server ends with the npm that started it, though its shell passes no signal on", async () => {
  expect((await shellKilled({ npm_lifecycle_event: "start" })).ended).toBe(true);
});

it("and stays when somebody started it without npm", async () => {
  const { pid, ended } = await shellKilled({});
  process.kill(pid, "SIGKILL");
  expect(ended).toBe(false);
});
