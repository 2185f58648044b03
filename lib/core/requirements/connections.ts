import type { DeclaredConnection } from "./declared-locations";
import { connectionsNotDeclared } from "./findings";
import type { Finding } from "./report";
import type { Subject } from "./subject";

/** Calls `visit` for every declared connection, in the document's order. */
export function eachConnection(
  subject: Subject,
  visit: (connection: DeclaredConnection, metro: string) => void,
): void {
  for (const { connections, metro } of subject.locations) {
    for (const connection of connections) visit(connection, metro.metro);
  }
}

/** JSON pointer of a field of the first declared connection, for facts that none declares. */
export function firstConnectionField(subject: Subject, field: string): string {
  const first = subject.locations.find(({ connections }) => connections.length > 0);
  return `${first?.connections[0]?.path ?? "/locations"}/${field}`;
}

/**
 * Judges each connection by itself. `seen` is the answer when none gave a finding; while no
 * connection is declared, the answer is that.
 */
export function judgeConnections(
  subject: Subject,
  judge: (connection: DeclaredConnection, metro: string) => Finding | null,
  seen: () => Finding,
): Finding[] {
  const missing = connectionsNotDeclared(subject);
  if (missing) return missing;
  const findings: Finding[] = [];
  eachConnection(subject, (connection, metro) => {
    const finding = judge(connection, metro);
    if (finding) findings.push(finding);
  });
  return findings.length > 0 ? findings : [seen()];
}
