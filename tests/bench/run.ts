import { availableParallelism, cpus, totalmem } from "node:os";
import type { Measurement } from "./measurement";
import { takeDown } from "./pages/served";
import { printTable } from "./print-table";

/**
 * `npm run bench` measures everything; `npm run bench -- report browser` what is named. It prints
 * ratios to a floor taken in the same run and always ends with 0 when it could measure: how fast a
 * machine is today is no test.
 */
const benches: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  report: async () => (await import("./report")).benchReport(),
  evaluate: async () => (await import("./evaluate")).benchEvaluate(),
  pages: async () => (await import("./pages")).benchPages(),
  large: async () => (await import("./large")).benchLarge(),
  directory: async () => (await import("./directory")).benchDirectory(),
  browser: async () => (await import("./browser")).benchBrowser(),
  exports: async () => (await import("./exports")).benchExports(),
  monitoring: async () => (await import("./monitoring")).benchMonitoring(),
  outbox: async () => (await import("./outbox")).benchOutbox(),
  "sign-in": async () => (await import("./sign-in")).benchSignIn(),
  cities: async () => (await import("./cities")).benchCities(),
  typing: async () => (await import("./typing")).benchTyping(),
  routing: async () => (await import("./routing")).benchRouting(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `No such bench: ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(1);
}

const measured: Measurement[] = [];
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`${name} …`);
    measured.push(...(await bench()));
  }
} finally {
  await takeDown();
}

const memory = Math.round(totalmem() / 2 ** 30);
const processor = cpus()[0]?.model.trim() || "unknown processor";
console.log(
  `\n${availableParallelism()} × ${processor}, ${memory} GiB, Node ${process.version}, ${process.platform}\n`,
);
printTable(measured);
process.exit();
