import type { AsSetExpansion } from "@/lib/core/routing/irr/expand-as-set";
import type { RouteJudgement } from "@/lib/core/routing/irr/judge-route";
import type { SetReference } from "@/lib/core/routing/irr/set-reference";
import type { Prefix } from "@/lib/core/routing/prefix";
import type { IrrFailure } from "./failure";

/** What the registries say, and which of them said it. */
export interface IrrAnswer<T> {
  readonly ok: true;
  readonly value: T;
  /** The registries that answered, in order. */
  readonly sources: readonly string[];
  /**
   * Registries that were to be asked and are not served. While there are any, only what was found
   * counts: that something is missing is unknown.
   */
  readonly notServed: readonly string[];
}

export interface ExpandedAsSet extends AsSetExpansion {
  /** Prefixes of route and route6 objects of the ASNs, in order; none where it is truncated. */
  readonly v4: readonly string[];
  readonly v6: readonly string[];
}

export interface RouteQuestion {
  readonly prefix: Prefix;
  readonly origin: number;
}

export interface OriginObjects {
  readonly autNum: boolean;
  readonly routes: boolean;
}

/**
 * The route registries, as a server or a dump. Every question has an answer or a failure that
 * means "unknown"; nothing throws.
 */
export interface RouteRegistries {
  /** Section 3.6 of the routing catalogue. */
  expand(asked: SetReference): Promise<IrrAnswer<ExpandedAsSet> | IrrFailure>;
  /** Section 3.5, for many prefixes at once; answers in the order of the questions. */
  judge(questions: readonly RouteQuestion[]): Promise<IrrAnswer<RouteJudgement[]> | IrrFailure>;
  /** Whether an origin is known at all: an aut-num, or any route or route6. */
  originObjects(asn: number): Promise<IrrAnswer<OriginObjects> | IrrFailure>;
}
