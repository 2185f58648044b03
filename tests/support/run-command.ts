import { Writable } from "node:stream";
import { vi } from "vitest";

/**
 * Runs a command in this process: a process of its own costs two seconds of processor time. That
 * `npm run` hands arguments and status on is tested once for each command.
 *
 * @returns its exit status, its lines, and what it wrote to the console's error.
 */
export async function runCommand(
  command: (argv: readonly string[], stdout: Writable) => number | Promise<number>,
  argv: readonly string[],
): Promise<{ status: number; lines: string[]; stdout: string; stderr: string }> {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const said: string[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((line) => void said.push(`${line}\n`));
  try {
    const status = await command(argv, stream);
    const stdout = Buffer.concat(chunks).toString();
    return {
      status,
      lines: stdout.split("\n").filter((line) => line !== ""),
      stdout,
      stderr: said.join(""),
    };
  } finally {
    spy.mockRestore();
  }
}
