import { formatNetwork, hasHostBits, parsePrefix } from "@/lib/network/prefix";
import { specialPrefix } from "@/lib/network/special-prefixes";
import { notDeclared } from "../findings";
import type { Finding } from "../report";
import { defineRule } from "../rule";

const listPath = "/routing/prefixes";

/** What speaks against one declared prefix, and whether it is IPv4 and short enough. */
function judgePrefix(text: string, path: string, longestV4: number) {
  const findings: Finding[] = [];
  const parsed = parsePrefix(text);
  if (!parsed.ok) return { findings, counts: false };
  const { prefix } = parsed;
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
  const shortEnough = prefix.family === 4 && prefix.length <= longestV4;
  return { findings, counts: shortEnough && findings.length === 0 };
}

export const publicPrefixes = defineRule({
  id: "public-prefixes",
  level: "mandatory",
  section: "routes",
  sources: ["R27", "R28"],
  codes: ["not-declared", "no-slash-24", "special-prefix", "host-bits", "prefixes-public"],
  check({ document }, policy) {
    const declared = document.routing?.prefixes ?? [];
    if (declared.length === 0) return [notDeclared(listPath)];
    const { longestV4, minimumPrefixes } = policy.publicPrefixes;
    const judged = declared.map(({ prefix }, index) =>
      judgePrefix(prefix, `${listPath}/${index}/prefix`, longestV4.value),
    );
    const measured = judged.filter(({ counts }) => counts).length;
    const required = minimumPrefixes.value;
    const findings = judged.flatMap((each) => each.findings);
    const seen = { path: listPath, measured, required, values: { length: longestV4.value } };
    if (measured < required) findings.unshift({ status: "fail", code: "no-slash-24", ...seen });
    return findings.length > 0 ? findings : [{ status: "pass", code: "prefixes-public", ...seen }];
  },
});
