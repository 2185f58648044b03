import "./environment";
import { exitOnError } from "./exit-on-error";
import { argumentSentence } from "./exporting/argument-sentence";
import { parseArguments, usage } from "./exporting/arguments";

/** `npm run export -- partners --out partners.csv` exports a list; `--help` says all. */
const parsed = parseArguments(process.argv.slice(2));
if (!parsed.ok) {
  console.error(`${argumentSentence(parsed)}\n\n${usage}`);
  process.exit(2);
}
if (parsed.kind === "help") {
  console.log(usage);
  process.exit(0);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

const status = await exitOnError(async () => {
  const { ensureClient } = await import("./portal/client");
  await ensureClient();
  // Loaded only now: these need Prisma's client.
  const { runExport } = await import("./exporting/run-export");
  return runExport(parsed);
});
process.exit(status);
