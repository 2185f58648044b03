import type { Policy } from "@/lib/core/policy/policy";
import { eachConnection, firstConnectionField } from "@/lib/core/requirements/connections";
import { connectionsNotDeclared, notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

/** The partner's prefix limits leave room for what Microsoft announces. */
export const maxPrefix = defineRule({
  id: "max-prefix",
  level: "recommended",
  section: "links",
  sources: ["R39"],
  codes: ["not-declared", "max-prefix-low", "limits-wide-enough"],
  check: (subject, policy) => {
    const missing = connectionsNotDeclared(subject);
    if (missing) return missing;
    const findings: Finding[] = [];
    let limits = 0;
    eachConnection(subject, ({ declared, label, path }, metro) => {
      for (const { key, family, required } of familiesOf(policy)) {
        const measured = declared[key];
        if (measured === undefined) continue;
        limits += 1;
        if (measured >= required) continue;
        const values = { metro, name: label, family };
        const at = `${path}/${key}`;
        findings.push({
          status: "warn",
          code: "max-prefix-low",
          path: at,
          measured,
          required,
          values,
        });
      }
    });
    if (limits === 0) {
      return [notDeclared(firstConnectionField(subject, "maxPrefixesV4"), { what: "limits" })];
    }
    if (findings.length > 0) return findings;
    return [{ status: "pass", code: "limits-wide-enough", path: "/locations", values: { limits } }];
  },
});

function familiesOf({ maxPrefix: { minimumV4, minimumV6 } }: Policy) {
  return [
    { key: "maxPrefixesV4", family: "IPv4", required: minimumV4.value },
    { key: "maxPrefixesV6", family: "IPv6", required: minimumV6.value },
  ] as const;
}
