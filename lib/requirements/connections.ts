import type { ApplicationDocument, Connection } from "./document";
import type { Finding } from "./report";

/** A declared connection with the words and the place a finding needs. */
export type DeclaredConnection = {
  readonly connection: Connection;
  /** Its name, or its number in its location ("#2") when it has none. */
  readonly name: string;
  readonly metro: string;
  /** JSON pointer of the connection. */
  readonly path: string;
};

const known = new WeakMap<ApplicationDocument, readonly DeclaredConnection[]>();

/** Every declared connection in the document's order; gathered once a document. */
export function declaredConnections(document: ApplicationDocument): readonly DeclaredConnection[] {
  const before = known.get(document);
  if (before) return before;
  const connections = (document.locations ?? []).flatMap((location, at) =>
    (location.connections ?? []).map((connection, index) => ({
      connection,
      name: connection.name ?? `#${index + 1}`,
      metro: location.metro,
      path: `/locations/${at}/connections/${index}`,
    })),
  );
  known.set(document, connections);
  return connections;
}

/** Peering Service connections are those whose `usedForPeeringService` is not false. */
export function carriesPeeringService(connection: Connection): boolean {
  return connection.usedForPeeringService !== false;
}

/** Sum of the bandwidths in Mbps of the Peering Service connections among those given. */
export function peeringServiceCapacity(connections: readonly Connection[] | undefined): number {
  let capacity = 0;
  for (const connection of connections ?? []) {
    if (carriesPeeringService(connection)) capacity += connection.bandwidthMbps;
  }
  return capacity;
}

/**
 * The one answer of every rule that looks at locations or connections while the document
 * declares no connection; null as soon as it declares one.
 */
export function connectionsNotDeclared(document: ApplicationDocument): Finding[] | null {
  const locations = document.locations ?? [];
  if (locations.some((location) => (location.connections ?? []).length > 0)) return null;
  const path = locations.length === 0 ? "/locations" : "/locations/0/connections";
  return [{ status: "unknown", code: "not-declared", path, values: { what: "connections" } }];
}

/** Judges each connection by itself; `seen` is the answer when none gave a finding. */
export function judgeConnections(
  document: ApplicationDocument,
  judge: (declared: DeclaredConnection) => Finding | null,
  seen: (connections: readonly DeclaredConnection[]) => Finding,
): Finding[] {
  const missing = connectionsNotDeclared(document);
  if (missing) return missing;
  const connections = declaredConnections(document);
  const findings: Finding[] = [];
  for (const declared of connections) {
    const finding = judge(declared);
    if (finding) findings.push(finding);
  }
  return findings.length > 0 ? findings : [seen(connections)];
}
