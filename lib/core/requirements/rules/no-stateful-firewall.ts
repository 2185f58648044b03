import { judgeFlag } from "@/lib/core/requirements/connection-flags";
import { defineRule } from "@/lib/core/requirements/rule";

/** No connection ends on a stateful firewall, which drops traffic that returns another way. */
export const noStatefulFirewall = defineRule({
  id: "no-stateful-firewall",
  level: "mandatory",
  section: "links",
  sources: ["R21"],
  codes: ["not-declared", "stateful-firewall", "no-firewall-anywhere"],
  check: (subject) =>
    judgeFlag(subject, {
      key: "statefulFirewall",
      wanted: false,
      failing: "stateful-firewall",
      passing: "no-firewall-anywhere",
    }),
});
