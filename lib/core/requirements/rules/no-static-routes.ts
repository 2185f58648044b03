import { judgeFlag } from "@/lib/core/requirements/flag";
import { defineRule } from "@/lib/core/requirements/rule";

export const noStaticRoutes = defineRule({
  id: "no-static-routes",
  level: "policy",
  section: "routes",
  sources: ["R37"],
  codes: ["not-declared", "static-routes", "dynamic-routes-only"],
  check({ document }) {
    return judgeFlag(document.routing?.usesStaticRoutes, {
      path: "/routing/usesStaticRoutes",
      wanted: false,
      passCode: "dynamic-routes-only",
      otherwise: { status: "fail", code: "static-routes" },
    });
  },
});
