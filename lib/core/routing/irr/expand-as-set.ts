import { hasCircle } from "./has-circle";
import type { SetMembers } from "./rpsl-objects";
import { formatSetReference, isAsAny, parseSetReference, type SetReference } from "./set-reference";

/** What one registry has under a set's name, members by reference included. */
export interface FoundSet extends SetMembers {
  readonly source: string;
  readonly name: string;
}

export interface ExpansionLimits {
  /** The asked set is 1. */
  readonly depth: number;
  readonly asns: number;
  /** Sets looked up; what must be asked over a network needs an end. */
  readonly sets: number;
}

/** Section 3.6 of the routing catalogue (ours). */
export const expansionLimits: ExpansionLimits = {
  depth: 32,
  asns: 100_000,
  sets: Number.POSITIVE_INFINITY,
};

export interface AsSetExpansion {
  /** Ascending. */
  readonly asns: readonly number[];
  /** `SOURCE::NAME` of each set, breadth first. */
  readonly sets: readonly string[];
  /** Names that nobody has, sorted; so are the following two. */
  readonly missing: readonly string[];
  /** Whether there is a circle among the sets expanded. */
  readonly cyclic: boolean;
  /** Names without a registry that several of the registries have; the first was taken. */
  readonly ambiguous: readonly string[];
  /** AS-ANY, where a set names it. */
  readonly ignored: readonly string[];
  /** Fewest steps to the farthest set; the asked one is 1; 0 when it is missing. */
  readonly depth: number;
  /** A limit was reached: what is here is a part and proves nothing. */
  readonly truncated: boolean;
}

/**
 * Expands an as-set breadth first (RFC 2622 section 5, RFC 4012). It holds the state and asks
 * nobody: whoever drives it looks up what is `wanted`, a level at a time, from a file or a server,
 * and hands the answers to `answer` until nothing is wanted.
 */
export class Expansion {
  private readonly asns = new Set<number>();
  /** Sets found: their key and the references they hold. */
  private readonly members = new Map<string, readonly string[]>();
  /** Reference -> key of the set that answers it; null when nobody has it. */
  private readonly answers = new Map<string, string | null>();
  private readonly ambiguous = new Set<string>();
  private readonly ignored = new Set<string>();
  private level: SetReference[] = [];
  private depth = 0;
  private depthAsked = 1;
  private truncated = false;

  constructor(
    asked: SetReference,
    private readonly limits: ExpansionLimits = expansionLimits,
  ) {
    this.level = this.unanswered([formatSetReference(asked)]);
  }

  /** The sets to look up now, each once; none when the expansion is over. */
  get wanted(): readonly SetReference[] {
    return this.level;
  }

  /**
   * Takes what was found for everything wanted.
   *
   * @param find the sets a reference may mean, in the order of the registries; none when nobody has it
   */
  answer(find: (reference: SetReference) => readonly FoundSet[]): void {
    const references: string[] = [];
    for (const wanted of this.level) {
      const [first, ...others] = find(wanted);
      const text = formatSetReference(wanted);
      if (first === undefined) {
        this.answers.set(text, null);
        continue;
      }
      if (others.length > 0) this.ambiguous.add(text);
      const key = formatSetReference(first);
      this.answers.set(text, key);
      if (this.members.has(key)) continue;
      this.members.set(key, first.sets);
      this.depth = this.depthAsked;
      this.addAsns(first.asns);
      for (const set of first.sets) references.push(set);
    }
    this.descend(this.truncated ? [] : this.unanswered(references));
  }

  result(): AsSetExpansion {
    const missing = [...this.answers].flatMap(([text, key]) => (key === null ? [text] : []));
    return {
      asns: [...this.asns].sort((a, b) => a - b),
      sets: [...this.members.keys()],
      missing: missing.sort(),
      cyclic: hasCircle(this.edges()),
      ambiguous: [...this.ambiguous].sort(),
      ignored: [...this.ignored].sort(),
      depth: this.depth,
      truncated: this.truncated,
    };
  }

  private addAsns(asns: readonly number[]): void {
    for (const asn of asns) {
      if (this.asns.size >= this.limits.asns && !this.asns.has(asn)) {
        this.truncated = true;
        return;
      }
      this.asns.add(asn);
    }
  }

  private descend(next: SetReference[]): void {
    this.depthAsked++;
    const tooDeep = this.depthAsked > this.limits.depth;
    const tooMany = this.answers.size + next.length > this.limits.sets;
    if (next.length > 0 && (tooDeep || tooMany)) {
      this.truncated = true;
      next = [];
    }
    this.level = next;
  }

  /** The references that were not looked up yet, each once. What names no set is missing at once. */
  private unanswered(texts: readonly string[]): SetReference[] {
    const fresh = new Map<string, SetReference>();
    for (const text of texts) {
      if (this.answers.has(text) || fresh.has(text)) continue;
      const reference = parseSetReference(text);
      if (reference === null) this.answers.set(text, null);
      else if (isAsAny(reference.name)) this.ignored.add(reference.name);
      else fresh.set(text, reference);
    }
    return [...fresh.values()];
  }

  private edges(): Map<string, string[]> {
    const edges = new Map<string, string[]>();
    for (const [key, texts] of this.members) {
      edges.set(
        key,
        texts.flatMap((text) => this.answers.get(text) ?? []),
      );
    }
    return edges;
  }
}
