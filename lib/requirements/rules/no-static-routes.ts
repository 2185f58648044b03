import { judgeFlag } from "../flag";
import { defineRule } from "../rule";

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
