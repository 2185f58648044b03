import { judgeFlag } from "@/lib/core/requirements/connection-flags";
import { defineRule } from "@/lib/core/requirements/rule";

/** No connection is a legacy peering; one that says nothing counts as converted. */
export const legacyConverted = defineRule({
  id: "legacy-converted",
  level: "mandatory",
  section: "links",
  sources: ["R46"],
  codes: ["not-declared", "legacy-connection", "none-legacy"],
  check: (subject) =>
    judgeFlag(subject, {
      key: "legacy",
      wanted: false,
      absentMeans: false,
      failing: "legacy-connection",
      passing: "none-legacy",
    }),
});
