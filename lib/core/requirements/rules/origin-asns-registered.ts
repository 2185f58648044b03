import { refusedAsn } from "@/lib/core/requirements/asn-findings";
import { notDeclared } from "@/lib/core/requirements/findings";
import { defineRule } from "@/lib/core/requirements/rule";

const listPath = "/routing/registeredOriginAsns";

export const originAsnsRegistered = defineRule({
  id: "origin-asns-registered",
  level: "mandatory",
  section: "routes",
  appliesTo: ["ixp"],
  sources: ["R31"],
  codes: ["not-declared", "no-origin-asns", "asn-special", "asn-microsoft", "origins-registered"],
  check({ document }, policy) {
    const asns = document.routing?.registeredOriginAsns;
    // Here an empty list is an answer: no customer is registered.
    if (asns === undefined) return [notDeclared(listPath)];
    if (asns.length === 0) return [{ status: "fail", code: "no-origin-asns", path: listPath }];
    const refused = asns.flatMap(
      (asn, index) => refusedAsn(asn, `${listPath}/${index}`, policy) ?? [],
    );
    if (refused.length > 0) return refused;
    return [{ status: "pass", code: "origins-registered", path: listPath, measured: asns.length }];
  },
});
