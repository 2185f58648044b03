/** Which way a route goes from one AS to the next: up to a provider, down to a customer. */
export type Step = "up" | "peer" | "down" | "sibling" | "unknown";

/** What one source knows about two neighbours; null where it knows nothing. */
export interface RelationSource {
  step(from: number, to: number): Step | null;
}

/** "p2c": the first is the provider of the second; "p2p": peers; "s2s": siblings. */
export type RelationKind = "p2c" | "p2p" | "s2s";

/** Relations that somebody listed: the partner's declaration, or a file. */
export class ListedRelations implements RelationSource {
  private readonly steps = new Map<number, Map<number, Step>>();

  add(a: number, b: number, kind: RelationKind): void {
    this.set(a, b, kind === "p2c" ? "down" : kind === "p2p" ? "peer" : "sibling");
    this.set(b, a, kind === "p2c" ? "up" : kind === "p2p" ? "peer" : "sibling");
  }

  step(from: number, to: number): Step | null {
    return this.steps.get(from)?.get(to) ?? null;
  }

  private set(from: number, to: number, step: Step): void {
    const known = this.steps.get(from) ?? new Map<number, Step>();
    const before = known.get(to);
    known.set(to, before === undefined || before === step ? step : contradiction(before, step));
    this.steps.set(from, known);
  }
}

/** Each the other's provider is how siblings are written; whatever else contradicts is not known. */
function contradiction(a: Step, b: Step): Step {
  const both = [a, b];
  return both.includes("peer") || both.includes("unknown") ? "unknown" : "sibling";
}

/** An ASPA names the providers of its customer; it says nothing about anybody else. */
export class AspaRelations implements RelationSource {
  constructor(private readonly providers: ReadonlyMap<number, ReadonlySet<number>>) {}

  step(from: number, to: number): Step | null {
    const up = this.providers.get(from)?.has(to) ?? false;
    const down = this.providers.get(to)?.has(from) ?? false;
    if (up && down) return "sibling";
    return up ? "up" : down ? "down" : null;
  }
}

/** Two networks that buy no transit can only be peers of each other, or one network. */
export class TransitFreeRelations implements RelationSource {
  constructor(
    private readonly asns: ReadonlySet<number>,
    private readonly siblings: readonly (readonly [number, number])[] = [],
  ) {}

  step(from: number, to: number): Step | null {
    if (!this.asns.has(from) || !this.asns.has(to)) return null;
    return isListedPair(this.siblings, from, to) ? "sibling" : "peer";
  }
}

/** Whether a pair is in the list, in either order. */
export function isListedPair(
  pairs: readonly (readonly [number, number])[],
  a: number,
  b: number,
): boolean {
  return pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

/**
 * Asks the sources in order of trust: the declaration, ASPA, the list of transit-free networks
 * (section 3.7 of the routing catalogue); the first that knows the pair decides.
 */
export function relationsOf(
  ...sources: readonly RelationSource[]
): (from: number, to: number) => Step {
  return (from, to) => {
    for (const source of sources) {
      const step = source.step(from, to);
      if (step !== null) return step;
    }
    return "unknown";
  };
}
