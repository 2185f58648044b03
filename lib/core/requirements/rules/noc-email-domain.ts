import { isFreeMailDomain, mailDomain } from "@/lib/core/network/free-mail";
import { notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

export const nocEmailDomain = defineRule({
  id: "noc-email-domain",
  level: "policy",
  section: "identity",
  sources: ["R06"],
  codes: ["not-declared", "free-mail-domain", "own-mail-domain"],
  check({ document }, policy) {
    const free: Finding[] = [];
    const own: Finding[] = [];
    for (const [index, { role, email }] of (document.contacts ?? []).entries()) {
      if (role !== "noc" || email === undefined) continue;
      const domain = mailDomain(email);
      const seen = { path: `/contacts/${index}/email`, measured: domain, values: { domain } };
      if (isFreeMailDomain(domain, policy.freeMail))
        free.push({ status: "fail", code: "free-mail-domain", ...seen });
      else own.push({ status: "pass", code: "own-mail-domain", ...seen });
    }
    // One address on the partner's own domain is enough.
    if (own.length > 0) return own;
    return free.length > 0 ? free : [notDeclared("/contacts")];
  },
});
