import type { Writable } from "node:stream";
import { Output } from "./output";
import { UnreadableInput, type Verb } from "./verb";

const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  rov: async () => (await import("./rov")).rov,
  aspa: async () => (await import("./aspa")).aspa,
  bmp: async () => (await import("./bmp")).bmp,
  latency: async () => (await import("./latency")).latency,
  mrt: async () => (await import("./mrt")).mrt,
  replay: async () => (await import("./replay")).replay,
  ris: async () => (await import("./ris")).ris,
  irr: async () => (await import("./irr")).irr,
  "irr-route": async () => (await import("./irr-route")).irrRoute,
  leaks: async () => (await import("./leaks")).leaks,
};

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(verbs).map(async ([name, load]) => `  ${name} ${(await load()).parameters}`),
  );
  return `Usage: npm run -s routing -- VERB ...\n${lines.join("\n")}`;
}

/**
 * Runs one verb; lines go to `stdout`, sentences about the input to the console's error.
 *
 * @returns the exit status: 2 when an input is of no use.
 */
export async function runRouting(
  [name = "", ...args]: readonly string[],
  stdout: Writable,
): Promise<0 | 2> {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load === undefined) {
    console.error(name === "" ? await usage() : `There is no verb "${name}".\n${await usage()}`);
    return 2;
  }
  const verb = await load();
  const [fewest, most] = verb.count;
  if (args.length < fewest || args.length > most) {
    console.error(`Usage: npm run -s routing -- ${name} ${verb.parameters}`);
    return 2;
  }
  const output = new Output(stdout);
  try {
    await verb.run(args, output);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    console.error(error.message);
    return 2;
  } finally {
    await output.flush();
  }
}
