import { connectionsNotDeclared, notDeclared } from "./findings";
import type { Finding } from "./report";
import type { Subject } from "./subject";

/** The answer of a rule that needs connections and sites while either is not declared. */
export function sitesNotDeclared(subject: Subject): Finding[] | null {
  const findings = connectionsNotDeclared(subject) ?? [];
  if (subject.sites === null) findings.push(notDeclared("/traffic/sites", { what: "sites" }));
  return findings.length > 0 ? findings : null;
}

/** The answer of a rule that needs connections, sites and the peak while any is not declared. */
export function trafficNotDeclared(subject: Subject): Finding[] | null {
  const findings = sitesNotDeclared(subject) ?? [];
  if (subject.document.traffic?.peakMbps === undefined) {
    findings.push(notDeclared("/traffic/peakMbps", { what: "peak" }));
  }
  return findings.length > 0 ? findings : null;
}
