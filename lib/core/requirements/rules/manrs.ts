import { judgeFlag } from "@/lib/core/requirements/flag";
import { defineRule } from "@/lib/core/requirements/rule";

export const manrs = defineRule({
  id: "manrs",
  level: "recommended",
  section: "routes",
  sources: ["R34"],
  codes: ["not-declared", "not-a-participant", "participant"],
  check({ document }) {
    return judgeFlag(document.routing?.manrsParticipant, {
      path: "/routing/manrsParticipant",
      wanted: true,
      passCode: "participant",
      otherwise: { status: "warn", code: "not-a-participant" },
    });
  },
});
