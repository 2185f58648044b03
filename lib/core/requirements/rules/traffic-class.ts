import type { DeclaredPrefix } from "@/lib/core/requirements/document";
import { notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import {
  type DeclaredNetwork,
  declaredNetworks,
} from "@/lib/core/requirements/routes/declared-networks";
import { defineRule } from "@/lib/core/requirements/rule";
import type { TrafficClass } from "@/lib/core/requirements/vocabulary";

const listPath = "/routing/prefixes";

/**
 * Entries of a network of which an earlier entry states another class; none stated is another than
 * any that is.
 */
function conflicts(
  declared: readonly DeclaredPrefix[],
  networks: readonly DeclaredNetwork[],
): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Map<TrafficClass | undefined, string>>();
  for (const { key, index, text } of networks) {
    const here = declared[index]?.trafficClass;
    const classes = seen.get(key) ?? new Map<TrafficClass | undefined, string>();
    seen.set(key, classes);
    const other = [...classes].find(([each]) => each !== here);
    if (other) {
      const [required, earlier] = other;
      findings.push({
        status: "fail",
        code: "class-conflict",
        path: `${listPath}/${index}/trafficClass`,
        ...(here && { measured: here }),
        ...(required && { required }),
        values: { prefix: text, earlier },
      });
    }
    if (!classes.has(here)) classes.set(here, text);
  }
  return findings;
}

export const trafficClass = defineRule({
  id: "traffic-class",
  level: "policy",
  section: "routes",
  sources: ["R29"],
  codes: ["not-declared", "class-missing", "class-conflict", "classes-stated"],
  check({ document }, policy) {
    const declared = document.routing?.prefixes ?? [];
    if (declared.length === 0) return [notDeclared(listPath)];
    const findings = declared.flatMap(({ prefix, trafficClass: stated }, index): Finding[] => {
      if (stated !== undefined) return [];
      const path = `${listPath}/${index}/trafficClass`;
      return [{ status: "fail", code: "class-missing", path, values: { prefix } }];
    });
    if (policy.trafficClass.repeated.value === "compared") {
      findings.push(...conflicts(declared, declaredNetworks(document)));
    }
    if (findings.length > 0) return findings;
    const measured = declared.length;
    return [{ status: "pass", code: "classes-stated", path: listPath, measured }];
  },
});
