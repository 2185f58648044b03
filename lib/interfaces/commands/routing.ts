import { Output } from "./routing/output";
import { UnreadableInput, type Verb } from "./routing/verb";

/**
 * `npm run -s routing -- VERB ...`: the routing core on files, without database, network or
 * build, so that anybody can check its answers. Exit 0, or 2 when an input is of no use.
 */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  rov: async () => (await import("./routing/rov")).rov,
  aspa: async () => (await import("./routing/aspa")).aspa,
  bmp: async () => (await import("./routing/bmp")).bmp,
  latency: async () => (await import("./routing/latency")).latency,
  mrt: async () => (await import("./routing/mrt")).mrt,
  replay: async () => (await import("./routing/replay")).replay,
  ris: async () => (await import("./routing/ris")).ris,
  irr: async () => (await import("./routing/irr")).irr,
  "irr-route": async () => (await import("./routing/irr-route")).irrRoute,
  leaks: async () => (await import("./routing/leaks")).leaks,
};

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(verbs).map(async ([name, load]) => `  ${name} ${(await load()).parameters}`),
  );
  return `Usage: npm run -s routing -- VERB ...\n${lines.join("\n")}`;
}

async function run([name = "", ...args]: readonly string[]): Promise<0 | 2> {
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
  const output = new Output(process.stdout);
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

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});
process.exitCode = await run(process.argv.slice(2));
