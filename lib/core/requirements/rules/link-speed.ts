import { judgeConnections } from "@/lib/core/requirements/connections";
import { defineRule } from "@/lib/core/requirements/rule";

/** No connection is slower than the minimum; below the recommended speed a warning. */
export const linkSpeed = defineRule({
  id: "link-speed",
  level: "mandatory",
  section: "links",
  sources: ["R18"],
  codes: ["not-declared", "below-10g", "below-100g", "links-fast-enough"],
  check: (subject, policy) => {
    const { minimumMbps, recommendedMbps } = policy.linkSpeed;
    let slowest = Number.POSITIVE_INFINITY;
    return judgeConnections(
      subject,
      ({ declared: { bandwidthMbps }, label, path }, metro) => {
        slowest = Math.min(slowest, bandwidthMbps);
        const tooSlow = bandwidthMbps < minimumMbps.value;
        if (!tooSlow && bandwidthMbps >= recommendedMbps.value) return null;
        const required = tooSlow ? minimumMbps.value : recommendedMbps.value;
        return {
          status: tooSlow ? "fail" : "warn",
          code: tooSlow ? "below-10g" : "below-100g",
          path: `${path}/bandwidthMbps`,
          measured: bandwidthMbps,
          required,
          values: { metro, name: label, gbps: bandwidthMbps / 1000, requiredGbps: required / 1000 },
        };
      },
      () => ({
        status: "pass",
        code: "links-fast-enough",
        path: "/locations",
        measured: slowest,
        required: recommendedMbps.value,
        values: { connections: subject.connectionCount, gbps: slowest / 1000 },
      }),
    );
  },
});
