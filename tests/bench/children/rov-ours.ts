import { parsePrefix } from "@/lib/core/routing/prefix";
import { applyChanges } from "@/lib/core/routing/rpki/apply-changes";
import { validateOrigin } from "@/lib/core/routing/rpki/validate-origin";
import { VrpIndexBuilder } from "@/lib/core/routing/rpki/vrp-index-builder";
import { madePairs, madeVrps } from "../routing/vrp-set";

// Prints what an index of the large set costs: time to add and build, megabytes it keeps, the time
// of origin validation of as many pairs as the argument says, texts in, and that of 1,000 changes.

const pairs = madePairs(Number(process.argv[2]));
const vrps = [...madeVrps()];

function build() {
  const builder = new VrpIndexBuilder();
  for (const { prefix, maxLength, asn } of vrps) builder.add(prefix, maxLength, asn, "ripe");
  return builder.build();
}

const kept = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
};

const before = kept();
const started = performance.now();
const index = build();
const buildMs = performance.now() - started;
const keptMb = kept() - before;

let states = 0;
let validateMs = Number.POSITIVE_INFINITY;
for (let round = 0; round < 3; round++) {
  const at = performance.now();
  for (const [text, origin] of pairs) {
    const prefix = parsePrefix(text);
    if (prefix !== null && validateOrigin(index, prefix, origin).state === "valid") states++;
  }
  validateMs = Math.min(validateMs, performance.now() - at);
}

const changed = vrps.filter((_, i) => i % 2_400 === 0);
const added = changed.map((vrp) => ({ ...vrp, asn: 64_500, ta: "ripe" }));
const removed = changed.map((vrp) => ({ ...vrp, ta: "ripe" }));
let changeMs = Number.POSITIVE_INFINITY;
for (let round = 0; round < 3; round++) {
  const at = performance.now();
  applyChanges(index, { added, removed });
  changeMs = Math.min(changeMs, performance.now() - at);
}
console.log(
  JSON.stringify({ changeMs, buildMs, keptMb, validateMs, valid: states / 3, pairs: pairs.length }),
);
