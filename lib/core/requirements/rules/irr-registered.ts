import { asSetKey, isAsSet, readAsSets } from "@/lib/core/network/as-set";
import { formatAsn } from "@/lib/core/network/asn";
import type { RoutingEvidence } from "@/lib/core/requirements/evidence";
import { notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { publicNetworks } from "@/lib/core/requirements/routes/declared-networks";
import { bestRoutes, routeOrigins } from "@/lib/core/requirements/routes/route-states";
import { defineRule } from "@/lib/core/requirements/rule";
import type { Subject } from "@/lib/core/requirements/subject";

const path = "/routing/asSet";

type Irr = NonNullable<RoutingEvidence["irr"]>;

const notAsked = (at: string, measured: string): Finding => ({
  status: "unknown",
  code: "registry-not-asked",
  path: at,
  measured,
});

/** What registries say of a well-formed set; null where it is in order. */
function judgeSet(irr: Irr, text: string, name: string, asn: number): Finding | null {
  const found = irr.sets?.find((set) => asSetKey(set.name) === name);
  if (found?.state === "missing") {
    return { status: "fail", code: "set-missing", path, measured: text };
  }
  if (found?.state !== "found" || typeof found.hasOrigin !== "boolean") return notAsked(path, text);
  if (found.hasOrigin) return null;
  const values = { asn: formatAsn(asn) };
  return { status: "fail", code: "origin-not-in-set", path, measured: text, values };
}

const routeFaults = {
  exact: null,
  "less-specific": { status: "warn", code: "covered-only" },
  "other-origin": { status: "fail", code: "irr-other-origin" },
  none: { status: "fail", code: "irr-none" },
} as const;
/** From best to worst. */
const routeStates = ["exact", "less-specific", "other-origin", "none"] as const;

function judgeRoutes(subject: Subject, irr: Irr): Finding[] {
  const best = bestRoutes(irr.routes ?? [], routeOrigins(subject), routeStates);
  return publicNetworks(subject.document).flatMap(({ key, path: at, text }): Finding[] => {
    const route = best(key);
    if (route === null) return [notAsked(at, text)];
    const fault = routeFaults[route.state];
    if (fault === null) return [];
    return [{ ...fault, path: at, measured: text, values: { origin: formatAsn(route.origin) } }];
  });
}

/** As it was judged before registries could be asked: one set, by its form. */
function judgeForm(asSet: string): Finding {
  return isAsSet(asSet)
    ? notAsked(path, asSet)
    : { status: "fail", code: "as-set-malformed", path, measured: asSet };
}

export const irrRegistered = defineRule({
  id: "irr-registered",
  level: "policy",
  section: "routes",
  sources: ["R33"],
  codes: [
    "not-declared",
    "as-set-malformed",
    "registry-not-asked",
    "set-missing",
    "origin-not-in-set",
    "covered-only",
    "irr-other-origin",
    "irr-none",
    "routes-registered",
  ],
  check(subject, policy) {
    const asSet = subject.document.routing?.asSet;
    if (asSet === undefined) return [notDeclared(path)];
    if (policy.irrRegistered.judgedBy.value === "its-form") return [judgeForm(asSet)];
    const irr = subject.evidence.routing?.irr;
    const findings: Finding[] = [];
    for (const entry of readAsSets(asSet)) {
      if (entry.kind === "malformed") {
        findings.push({ status: "fail", code: "as-set-malformed", path, measured: entry.text });
      } else if (entry.kind === "set" && irr) {
        const finding = judgeSet(irr, entry.text, entry.name, subject.document.partner.asn);
        if (finding) findings.push(finding);
      }
    }
    findings.push(...(irr ? judgeRoutes(subject, irr) : [notAsked(path, asSet)]));
    if (findings.length > 0) return findings;
    return [{ status: "pass", code: "routes-registered", path, measured: asSet }];
  },
});
