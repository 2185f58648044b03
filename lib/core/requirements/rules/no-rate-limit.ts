import { judgeFlag } from "@/lib/core/requirements/connection-flags";
import { defineRule } from "@/lib/core/requirements/rule";

/** No connection is rate limited. */
export const noRateLimit = defineRule({
  id: "no-rate-limit",
  level: "mandatory",
  section: "links",
  sources: ["R20"],
  codes: ["not-declared", "rate-limited", "unlimited-everywhere"],
  check: (subject) =>
    judgeFlag(subject, {
      key: "rateLimited",
      wanted: false,
      failing: "rate-limited",
      passing: "unlimited-everywhere",
    }),
});
