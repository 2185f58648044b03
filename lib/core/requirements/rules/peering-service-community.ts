import { judgeFlag } from "@/lib/core/requirements/flag";
import { defineRule } from "@/lib/core/requirements/rule";

export const peeringServiceCommunity = defineRule({
  id: "peering-service-community",
  level: "mandatory",
  section: "routes",
  appliesTo: ["isp", "voice"],
  sources: ["R30"],
  codes: ["not-declared", "community-missing", "community-set"],
  check({ document }, policy) {
    return judgeFlag(document.routing?.tagsPeeringServiceCommunity, {
      path: "/routing/tagsPeeringServiceCommunity",
      wanted: true,
      passCode: "community-set",
      otherwise: { status: "fail", code: "community-missing" },
      values: { community: policy.peeringServiceCommunity.community.value },
    });
  },
});
