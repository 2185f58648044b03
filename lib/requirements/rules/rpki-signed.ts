import { defineRule } from "../rule";

export const rpkiSigned = defineRule({
  id: "rpki-signed",
  level: "policy",
  section: "routes",
  sources: ["R34"],
  codes: ["validator-not-asked"],
  check() {
    return [{ status: "unknown", code: "validator-not-asked", path: null }];
  },
});
