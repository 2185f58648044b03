import { formatNetwork, hasHostBits } from "@/lib/core/network/prefix";
import { specialPrefix } from "@/lib/core/network/special-prefixes";
import { notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import {
  type DeclaredNetwork,
  declaredNetworks,
} from "@/lib/core/requirements/routes/declared-networks";
import { defineRule } from "@/lib/core/requirements/rule";

const listPath = "/routing/prefixes";

/** What speaks against one declared prefix. */
function faultsOf({ prefix, text, path }: DeclaredNetwork): Finding[] {
  const findings: Finding[] = [];
  const special = specialPrefix(prefix);
  if (special) {
    const { block, name, source } = special;
    const values = { prefix: text, block, name, source };
    findings.push({ status: "fail", code: "special-prefix", path, measured: text, values });
  }
  if (hasHostBits(prefix)) {
    const required = formatNetwork(prefix);
    findings.push({ status: "fail", code: "host-bits", path, measured: text, required });
  }
  return findings;
}

/** Says of an entry that an earlier one, at position `first`, is the same network. */
function twice({ text, path }: DeclaredNetwork, earlier: string | undefined): Finding {
  const values = { earlier: earlier ?? text };
  return { status: "warn", code: "prefix-twice", path, measured: text, values };
}

export const publicPrefixes = defineRule({
  id: "public-prefixes",
  level: "mandatory",
  section: "routes",
  sources: ["R27", "R28"],
  codes: [
    "not-declared",
    "no-slash-24",
    "special-prefix",
    "host-bits",
    "prefix-twice",
    "prefixes-public",
  ],
  check({ document }, policy) {
    const declared = document.routing?.prefixes ?? [];
    if (declared.length === 0) return [notDeclared(listPath)];
    const { longestV4, minimumPrefixes, repeated } = policy.publicPrefixes;
    const findings: Finding[] = [];
    const usable: DeclaredNetwork[] = [];
    for (const network of declaredNetworks(document)) {
      const faults = faultsOf(network);
      findings.push(...faults);
      const { family, length } = network.prefix;
      if (family === 4 && length <= longestV4.value && faults.length === 0) usable.push(network);
      if (repeated.value === "warned" && network.first !== network.index) {
        findings.push(twice(network, declared[network.first]?.prefix));
      }
    }
    const measured =
      repeated.value === "counted" ? usable.length : new Set(usable.map(({ key }) => key)).size;
    const required = minimumPrefixes.value;
    const seen = { path: listPath, measured, required, values: { length: longestV4.value } };
    if (measured < required) findings.unshift({ status: "fail", code: "no-slash-24", ...seen });
    return findings.length > 0 ? findings : [{ status: "pass", code: "prefixes-public", ...seen }];
  },
});
