import { utcDate } from "@/lib/core/requirements/dates";
import { notDeclared } from "@/lib/core/requirements/findings";
import { defineRule } from "@/lib/core/requirements/rule";

const path = "/partner/agreementSignedOn";

export const agreementSigned = defineRule({
  id: "agreement-signed",
  level: "mandatory",
  section: "identity",
  sources: ["R10"],
  codes: ["not-declared", "agreement-in-future", "agreement-is-signed"],
  check({ document, now }) {
    const signedOn = document.partner.agreementSignedOn;
    if (signedOn === undefined) return [notDeclared(path)];
    const today = utcDate(now);
    // Dates in ISO 8601 compare as text.
    return signedOn > today
      ? [{ status: "fail", code: "agreement-in-future", path, measured: signedOn, required: today }]
      : [{ status: "pass", code: "agreement-is-signed", path, measured: signedOn }];
  },
});
