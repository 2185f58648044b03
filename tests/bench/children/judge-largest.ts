import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { knownEvidence, largest, now } from "@/tests/bench/documents";

/** Judges the largest document once and says the peak resident memory of the process, in kB. */
const report = evaluate({
  document: largest("amiss"),
  evidence: knownEvidence(),
  policy: currentPolicy,
  now,
});
if (report.results.length === 0) throw new Error("Nothing was judged.");
console.log(process.resourceUsage().maxRSS);
