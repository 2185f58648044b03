import type { WaiverLevel } from "@/lib/db/generated/enums";
import type { Finding } from "@/lib/requirements/report";

/** A failing rule that is accepted now: by one reviewer, or by two where it is mandatory. */
export type WaiverInForce = {
  id: string;
  ruleId: string;
  level: WaiverLevel;
  /** The failing findings that were accepted. */
  findings: readonly Finding[];
  reason: string;
  /** Its last day, YYYY-MM-DD in UTC; null for one without an end. */
  endsOn: string | null;
  proposedBy: string;
  /** Null where one reviewer is enough. */
  secondBy: string | null;
  since: Date;
};
