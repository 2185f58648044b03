import type { Evidence } from "./evidence";
import { evidenceFormat } from "./vocabulary";

/** Evidence of a portal that has asked nobody yet. */
export const noEvidence: Evidence = { format: evidenceFormat };
