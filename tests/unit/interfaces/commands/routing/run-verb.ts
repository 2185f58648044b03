import { Writable } from "node:stream";
import { vi } from "vitest";
import { Output } from "@/lib/interfaces/commands/routing/output";
import type { Verb } from "@/lib/interfaces/commands/routing/verb";

/** Runs a verb in this process. @returns its lines, and those it wrote to stderr */
export async function runVerb(verb: Verb, ...args: string[]) {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const errors: string[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((line) => void errors.push(line));
  try {
    const output = new Output(stream);
    await verb.run(args, output);
    await output.flush();
  } finally {
    spy.mockRestore();
  }
  const text = Buffer.concat(chunks).toString();
  return { lines: text.split("\n").slice(0, -1), errors };
}
