import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Evidence } from "@/lib/core/requirements/evidence";

type Input = { document: unknown; evidence: unknown; now: string; rounds: number };
/** In ms. */
type Times = { first: number; median: number; worst: number };

declare global {
  /** Judges a document so many times after the first and says how long it took. */
  var measureReports: (input: Input) => Times;
}

globalThis.measureReports = ({ document, evidence, now, rounds }) => {
  const judge = () => {
    const started = performance.now();
    evaluate({
      document: document as ApplicationDocument,
      evidence: evidence as Evidence,
      policy: currentPolicy,
      now: new Date(now),
    });
    return performance.now() - started;
  };
  const first = judge();
  const times = Array.from({ length: rounds }, judge).sort((a, b) => a - b);
  return { first, median: times[Math.floor(rounds / 2)] ?? 0, worst: times.at(-1) ?? 0 };
};
