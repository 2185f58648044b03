import { notDeclared } from "../findings";
import type { Finding } from "../report";
import { defineRule } from "../rule";

const listPath = "/routing/prefixes";

export const trafficClass = defineRule({
  id: "traffic-class",
  level: "policy",
  section: "routes",
  sources: ["R29"],
  codes: ["not-declared", "class-missing", "classes-stated"],
  check({ document }) {
    const declared = document.routing?.prefixes ?? [];
    if (declared.length === 0) return [notDeclared(listPath)];
    const missing = declared.flatMap(({ prefix, trafficClass: stated }, index): Finding[] => {
      if (stated !== undefined) return [];
      const path = `${listPath}/${index}/trafficClass`;
      return [{ status: "fail", code: "class-missing", path, values: { prefix } }];
    });
    if (missing.length > 0) return missing;
    const measured = declared.length;
    return [{ status: "pass", code: "classes-stated", path: listPath, measured }];
  },
});
