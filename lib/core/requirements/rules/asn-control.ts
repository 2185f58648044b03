import { utcDate, utcDay } from "@/lib/core/requirements/dates";
import { defineRule } from "@/lib/core/requirements/rule";

export const asnControl = defineRule({
  id: "asn-control",
  level: "mandatory",
  section: "identity",
  sources: ["R03", "ours"],
  codes: ["not-proven", "proof-expired", "control-proven"],
  check({ evidence, now }, policy) {
    const proof = evidence.asnControl;
    const { proofDays, methods } = policy.asnControl;
    const age = proof ? utcDay(now) - utcDay(proof.verifiedAt) : Number.NaN;
    // A proof of a later day than the moment judged was not there yet at that moment.
    if (!proof || !methods.value.includes(proof.method) || !(age >= 0)) {
      return [{ status: "unknown", code: "not-proven", path: null }];
    }
    const seen = {
      path: null,
      measured: age,
      required: proofDays.value,
      // ICU selects have no hyphens in their keys.
      values: {
        method: proof.method === "registry-email" ? "registryEmail" : proof.method,
        verifiedOn: utcDate(new Date(proof.verifiedAt)),
      },
    };
    return age < proofDays.value
      ? [{ status: "pass", code: "control-proven", ...seen }]
      : [{ status: "unknown", code: "proof-expired", ...seen }];
  },
});
