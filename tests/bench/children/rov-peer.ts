import RpkiValidator from "rpki-validator";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { madePairs, madeVrps } from "../routing/vrp-set";

// Prints what rpki-validator needs for the same set and pairs.

const pairs = madePairs(Number(process.argv[2]));
const vrps = Array.from(madeVrps(), ({ prefix, maxLength, asn }) => ({
  prefix: formatPrefix(prefix),
  maxLength,
  asn,
}));
const validator = new RpkiValidator({ connector: "external" });
const started = performance.now();
validator.setVRPs(vrps);
await validator.preCache();
const buildMs = performance.now() - started;

let states = 0;
let validateMs = Number.POSITIVE_INFINITY;
for (let round = 0; round < 3; round++) {
  const at = performance.now();
  for (const [text, origin] of pairs) {
    if (validator.validateFromCacheSync(text, origin, false) === true) states++;
  }
  validateMs = Math.min(validateMs, performance.now() - at);
}
console.log(JSON.stringify({ buildMs, validateMs, valid: states / 3, pairs: pairs.length }));
process.exit();
