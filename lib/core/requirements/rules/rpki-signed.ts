import { formatAsn } from "@/lib/core/network/asn";
import type { RoutingEvidence } from "@/lib/core/requirements/evidence";
import { notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { publicNetworks } from "@/lib/core/requirements/routes/declared-networks";
import { bestRoutes, routeOrigins } from "@/lib/core/requirements/routes/route-states";
import { defineRule } from "@/lib/core/requirements/rule";
import type { Subject } from "@/lib/core/requirements/subject";

const listPath = "/routing/prefixes";

type Rpki = NonNullable<RoutingEvidence["rpki"]>;
type Reason = "as" | "length" | "as0";

const notAsked: Finding = { status: "unknown", code: "validator-not-asked", path: null };

/** From best to worst. */
const states = ["valid", "not-found", "invalid"] as const;
const invalidCodes: Readonly<Record<Reason, string>> = {
  as: "rpki-as",
  length: "rpki-length",
  as0: "rpki-as0",
};

function judge(subject: Subject, rpki: Rpki): Finding[] {
  const best = bestRoutes(rpki.routes ?? [], routeOrigins(subject), states);
  return publicNetworks(subject.document).flatMap(({ key, path, text }): Finding[] => {
    const route = best(key);
    if (route === null) return [{ ...notAsked, path, measured: text }];
    if (route.state === "valid") return [];
    const seen = { path, measured: text, values: { origin: formatAsn(route.origin) } };
    return route.state === "not-found"
      ? [{ status: "warn", code: "unsigned", ...seen }]
      : [{ status: "fail", code: invalidCodes[route.reason ?? "as"], ...seen }];
  });
}

export const rpkiSigned = defineRule({
  id: "rpki-signed",
  level: "policy",
  section: "routes",
  sources: ["R34"],
  codes: [
    "validator-not-asked",
    "not-declared",
    "unsigned",
    "rpki-as",
    "rpki-length",
    "rpki-as0",
    "routes-signed",
  ],
  check(subject, policy) {
    const rpki = subject.evidence.routing?.rpki;
    if (policy.rpkiSigned.judgedBy.value === "nothing" || !rpki) return [notAsked];
    if ((subject.document.routing?.prefixes ?? []).length === 0) return [notDeclared(listPath)];
    const findings = judge(subject, rpki);
    if (findings.length > 0) return findings;
    const measured = publicNetworks(subject.document).length;
    return [{ status: "pass", code: "routes-signed", path: listPath, measured }];
  },
});
