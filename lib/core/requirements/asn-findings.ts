import { formatAsn } from "@/lib/core/network/asn";
import { formatAsnRange, specialAsn } from "@/lib/core/network/special-asns";
import type { Policy } from "@/lib/core/policy/policy";
import type { Finding } from "./report";

/** What speaks against an ASN being a peer's own public one, or null when nothing does. */
export function refusedAsn(asn: number, path: string, policy: Policy): Finding | null {
  const special = specialAsn(asn);
  if (special) {
    const { purpose, source } = special;
    return {
      status: "fail",
      code: "asn-special",
      path,
      measured: asn,
      values: { asn: formatAsn(asn), range: formatAsnRange(special), purpose, source },
    };
  }
  if (policy.asnPublic.microsoftAsns.value.includes(asn)) {
    return {
      status: "fail",
      code: "asn-microsoft",
      path,
      measured: asn,
      values: { asn: formatAsn(asn) },
    };
  }
  return null;
}
