import { formatAsn } from "@/lib/core/network/asn";
import { refusedAsn } from "@/lib/core/requirements/asn-findings";
import { defineRule } from "@/lib/core/requirements/rule";

const path = "/partner/asn";

export const asnPublic = defineRule({
  id: "asn-public",
  level: "mandatory",
  section: "identity",
  sources: ["R01"],
  codes: ["asn-special", "asn-microsoft", "asn-is-public"],
  check({ document }, policy) {
    const { asn } = document.partner;
    const refused = refusedAsn(asn, path, policy);
    if (refused) return [refused];
    const values = { asn: formatAsn(asn) };
    return [{ status: "pass", code: "asn-is-public", path, measured: asn, values }];
  },
});
