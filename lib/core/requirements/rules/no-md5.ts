import { judgeFlag } from "@/lib/core/requirements/connection-flags";
import { defineRule } from "@/lib/core/requirements/rule";

/** No session uses MD5; one that says nothing counts as free of it. */
export const noMd5 = defineRule({
  id: "no-md5",
  level: "policy",
  section: "links",
  sources: ["R26"],
  codes: ["not-declared", "md5-configured", "no-md5-anywhere"],
  check: (subject) =>
    judgeFlag(subject, {
      key: "md5",
      wanted: false,
      absentMeans: false,
      failing: "md5-configured",
      passing: "no-md5-anywhere",
    }),
});
