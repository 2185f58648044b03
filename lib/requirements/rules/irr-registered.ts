import { isAsSet } from "@/lib/network/as-set";
import { notDeclared } from "../findings";
import { defineRule } from "../rule";

const path = "/routing/asSet";

export const irrRegistered = defineRule({
  id: "irr-registered",
  level: "policy",
  section: "routes",
  sources: ["R33"],
  codes: ["not-declared", "as-set-malformed", "registry-not-asked"],
  check({ document }) {
    const asSet = document.routing?.asSet;
    if (asSet === undefined) return [notDeclared(path)];
    return isAsSet(asSet)
      ? [{ status: "unknown", code: "registry-not-asked", path, measured: asSet }]
      : [{ status: "fail", code: "as-set-malformed", path, measured: asSet }];
  },
});
