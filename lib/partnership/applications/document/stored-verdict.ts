import type { Verdict } from "@/lib/core/requirements/report";
import type { Verdict as Stored } from "@/lib/platform/db/generated/enums";

const stored: Record<Verdict, Stored> = {
  meets: "meets",
  undetermined: "undetermined",
  "falls-short": "falls_short",
};

/** The verdict as the database's enum writes it. */
export function storedVerdict(verdict: Verdict): Stored {
  return stored[verdict];
}

/** The verdict as reports write it. */
export function readVerdict(verdict: Stored): Verdict {
  return verdict === "falls_short" ? "falls-short" : verdict;
}
