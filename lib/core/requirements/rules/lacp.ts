import { judgeFlag } from "@/lib/core/requirements/connection-flags";
import { defineRule } from "@/lib/core/requirements/rule";

/** LACP runs on every connection: Microsoft builds each interconnect as a bundle. */
export const lacp = defineRule({
  id: "lacp",
  level: "mandatory",
  section: "links",
  sources: ["R22"],
  codes: ["not-declared", "no-lacp", "lacp-everywhere"],
  check: (subject) =>
    judgeFlag(subject, {
      key: "lacp",
      wanted: true,
      failing: "no-lacp",
      passing: "lacp-everywhere",
    }),
});
