import type { Contact } from "@/lib/core/requirements/document";
import { notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

/** What one noc contact lacks; null when it lacks nothing. */
function lack(contact: Contact, path: string): Finding[] | null {
  const { email, phone, staffedAroundTheClock: staffed } = contact;
  const findings: Finding[] = [];
  if (!email || !phone) {
    const missing = email ? "phone" : phone ? "email" : "both";
    const at = `${path}/${email ? "phone" : "email"}`;
    findings.push({ status: "fail", code: "noc-incomplete", path: at, values: { missing } });
  }
  if (staffed === false) {
    findings.push({ status: "fail", code: "noc-not-24x7", path: `${path}/staffedAroundTheClock` });
  } else if (staffed === undefined && email && phone) {
    findings.push(notDeclared(`${path}/staffedAroundTheClock`));
  }
  return findings.length === 0 ? null : findings;
}

export const nocContact = defineRule({
  id: "noc-contact",
  level: "mandatory",
  section: "identity",
  sources: ["R05", "R07"],
  codes: ["not-declared", "no-noc-contact", "noc-incomplete", "noc-not-24x7", "noc-reachable"],
  check({ document }, policy) {
    const contacts = document.contacts ?? [];
    if (contacts.length === 0) return [notDeclared("/contacts")];
    const required = policy.nocContact.minimumContacts.value;
    const complete: Finding[] = [];
    const lacking: Finding[] = [];
    for (const [index, contact] of contacts.entries()) {
      if (contact.role !== "noc") continue;
      const path = `/contacts/${index}`;
      const lacks = lack(contact, path);
      if (lacks) lacking.push(...lacks);
      else {
        const values = { email: contact.email ?? "", phone: contact.phone ?? "" };
        complete.push({ status: "pass", code: "noc-reachable", path, values });
      }
    }
    if (complete.length >= required) return complete;
    if (lacking.length > 0) return lacking;
    return [{ status: "fail", code: "no-noc-contact", path: "/contacts", measured: 0, required }];
  },
});
