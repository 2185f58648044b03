import type { Policy } from "@/lib/policy/policy";
import { firstConnectionField } from "../connections";
import { connectionsNotDeclared, notDeclared } from "../findings";
import type { Finding } from "../report";
import { defineRule } from "../rule";
import type { Subject } from "../subject";

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
    const limits = declaredLimits(subject, policy);
    if (limits.length === 0) {
      return [notDeclared(firstConnectionField(subject, "maxPrefixesV4"), { what: "limits" })];
    }
    const low = limits.filter(({ measured, required }) => measured < required);
    if (low.length > 0) {
      return low.map<Finding>((limit) => ({ status: "warn", code: "max-prefix-low", ...limit }));
    }
    const values = { limits: limits.length };
    return [{ status: "pass", code: "limits-wide-enough", path: "/locations", values }];
  },
});

function declaredLimits({ locations }: Subject, { maxPrefix: { minimumV4, minimumV6 } }: Policy) {
  const kinds = [
    { key: "maxPrefixesV4", family: "IPv4", required: minimumV4.value },
    { key: "maxPrefixesV6", family: "IPv6", required: minimumV6.value },
  ] as const;
  return locations.flatMap(({ connections, metro: { metro } }) =>
    connections.flatMap(({ declared, label, path }) =>
      kinds.flatMap(({ key, family, required }) => {
        const measured = declared[key];
        const values = { metro, name: label, family };
        return measured === undefined
          ? []
          : [{ path: `${path}/${key}`, measured, required, values }];
      }),
    ),
  );
}
