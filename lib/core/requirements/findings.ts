import type { Finding, FindingValue } from "./report";
import type { Subject } from "./subject";

/** What a rule answers when the fact it needs was not declared; the path points to what is missing. */
export function notDeclared(path: string, values?: Record<string, FindingValue>): Finding {
  return { status: "unknown", code: "not-declared", path, ...(values && { values }) };
}

/**
 * The answer of every rule that looks at connections while none is declared, and null once
 * there is one. The path points to the first place where a connection could be entered.
 */
export function connectionsNotDeclared(subject: Subject): Finding[] | null {
  if (subject.connectionCount > 0) return null;
  const path = subject.locations.length === 0 ? "/locations" : "/locations/0/connections";
  return [notDeclared(path, { what: "connections" })];
}

/** Whether a measure exceeds a bound by more than arithmetic noise (`tolerance`, a part of the bound). */
export function exceeds(measure: number, bound: number, tolerance: number): boolean {
  return measure > bound * (1 + tolerance);
}

/** Whether a measure falls below a bound by more than arithmetic noise. */
export function fallsBelow(measure: number, bound: number, tolerance: number): boolean {
  return measure < bound * (1 - tolerance);
}
