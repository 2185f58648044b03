import { notDeclared } from "@/lib/core/requirements/findings";
import { defineRule } from "@/lib/core/requirements/rule";

const path = "/traffic/peakMbps";

export const trafficMinimum = defineRule({
  id: "traffic-minimum",
  level: "policy",
  section: "identity",
  sources: ["R43"],
  codes: ["not-declared", "below-minimum", "traffic-enough"],
  check({ document }, policy) {
    const measured = document.traffic?.peakMbps;
    if (measured === undefined) return [notDeclared(path)];
    const required = policy.trafficMinimum.minimumMbps.value;
    return measured < required
      ? [{ status: "fail", code: "below-minimum", path, measured, required }]
      : [{ status: "pass", code: "traffic-enough", path, measured, required }];
  },
});
