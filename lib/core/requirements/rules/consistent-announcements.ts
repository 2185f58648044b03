import { judgeFlag } from "@/lib/core/requirements/flag";
import { defineRule } from "@/lib/core/requirements/rule";

export const consistentAnnouncements = defineRule({
  id: "consistent-announcements",
  level: "policy",
  section: "routes",
  sources: ["R36"],
  codes: ["not-declared", "inconsistent", "consistent"],
  check({ document }) {
    return judgeFlag(document.routing?.announcesConsistently, {
      path: "/routing/announcesConsistently",
      wanted: true,
      passCode: "consistent",
      otherwise: { status: "fail", code: "inconsistent" },
    });
  },
});
