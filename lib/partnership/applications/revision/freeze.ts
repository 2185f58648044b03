import { createHash } from "node:crypto";
import { type CanonicalText, canonicalJson } from "@/lib/core/json/canonical-json";
import { canonicalSteps } from "@/lib/core/json/canonical-steps";
import type { Steps } from "@/lib/core/steps/steps";
import type { Frozen } from "./revision-hash";

/** A judgement ready to be kept: its parts as canonical JSON, and their hash. */
export type FrozenTexts = {
  document: CanonicalText;
  evidence: CanonicalText;
  report: CanonicalText;
  /** As `revisionHash` gives it. */
  hash: string;
};

/** Makes a judgement ready to be kept, in steps: written as JSON, a large one has 11 MB. */
export function* freezingSteps({
  document,
  evidence,
  policyVersion,
  report,
}: Frozen): Steps<FrozenTexts> {
  const texts = {
    document: yield* canonicalSteps(document),
    evidence: yield* canonicalSteps(evidence),
    report: yield* canonicalSteps(report),
  };
  yield;
  const text = canonicalJson({ ...texts, policyVersion });
  yield;
  return { ...texts, hash: createHash("sha256").update(text).digest("hex") };
}
