import { notDeclared } from "@/lib/core/requirements/findings";
import { defineRule } from "@/lib/core/requirements/rule";

/** Traffic from Microsoft is accepted at every edge, so that it can leave at the nearest one. */
export const nearestEdgeReturn = defineRule({
  id: "nearest-edge-return",
  level: "mandatory",
  section: "nearest-edge",
  sources: ["R48"],
  codes: ["not-declared", "return-traffic-refused", "accepted-everywhere"],
  check: ({ document }) => {
    const path = "/routing/acceptsReturnTrafficAtEveryEdge";
    const accepts = document.routing?.acceptsReturnTrafficAtEveryEdge;
    if (accepts === undefined) return [notDeclared(path)];
    return [
      accepts
        ? { status: "pass", code: "accepted-everywhere", path }
        : { status: "fail", code: "return-traffic-refused", path },
    ];
  },
});
