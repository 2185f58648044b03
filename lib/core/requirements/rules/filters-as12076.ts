import { formatAsn } from "@/lib/core/network/asn";
import { judgeFlag } from "@/lib/core/requirements/flag";
import { defineRule } from "@/lib/core/requirements/rule";

export const filtersAs12076 = defineRule({
  id: "filters-as12076",
  level: "policy",
  section: "routes",
  sources: ["R35"],
  codes: ["not-declared", "as12076-accepted", "as12076-filtered"],
  check({ document }, policy) {
    return judgeFlag(document.routing?.filtersAs12076, {
      path: "/routing/filtersAs12076",
      wanted: true,
      passCode: "as12076-filtered",
      otherwise: { status: "fail", code: "as12076-accepted" },
      values: { asn: formatAsn(policy.filtersAs12076.asn.value) },
    });
  },
});
