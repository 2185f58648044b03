import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { attack } from "./attack";
import { depths } from "./bounds";
import { hangUp } from "./exchange";
import { type Attacker, attackers } from "./people";
import { type Engine, type Portal, startPortal } from "./portal";

/**
 * `npm run attack` attacks the built portal as everybody on both databases; `--short` tries a sample, as
 * `npm test` does: as a visitor and an owner on the embedded database, which shares the process with the
 * pages, and as a visitor on PostgreSQL. `--engine` and `--role` name what alone is wanted, `--report` a file for the counts.
 */
const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    engine: { type: "string" },
    role: { type: "string", multiple: true },
    report: { type: "string" },
  },
});
const depth = values.short ? depths.short : depths.full;
const everybody = Object.keys(attackers) as Attacker[];
const ofShort: Record<Engine, Attacker[]> = {
  pglite: ["visitor", "owner"],
  postgresql: ["visitor"],
};

const failed: string[] = [];
let passed = 0;

async function run(portal: Portal): Promise<void> {
  const usual = values.short ? ofShort[portal.engine] : everybody;
  const roles = (values.role as Attacker[] | undefined) ?? usual;
  try {
    const { tests, summary } = await attack(portal, { depth, roles });
    console.log(summary);
    for (const [name, faults] of tests) {
      if (faults.length === 0) passed += 1;
      else failed.push(`${name}\n${faults.map((fault) => `    ${fault}`).join("\n")}`);
    }
  } finally {
    await portal.stop();
  }
}

const engines = (["pglite", "postgresql"] satisfies Engine[]).filter(
  (engine) => !values.engine || values.engine === engine,
);
// Both stories are told at once: that leaves no processor idle.
const portals = await Promise.all(engines.map(startPortal));
console.log(`Served after ${Math.round(process.uptime())} s.`);
for (const portal of portals) await run(portal);
hangUp();
for (const each of failed) console.error(`\n${each}`);
console.log(`${passed} withstood, ${failed.length} not`);
if (values.report) {
  writeFileSync(values.report, JSON.stringify({ passed, failed: failed.length }));
}
process.exit(failed.length > 0 ? 1 : 0);
