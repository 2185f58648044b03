import type { FaultType, Offender } from "@/lib/core/routing/monitoring/faults/fault";

export type EpisodeType = FaultType | "visibility-low" | "prefix-withdrawn";

/** One fault from its first holder to its last (6.4); times are Unix ms. */
export interface Episode {
  readonly type: EpisodeType;
  /** The observed prefix. */
  readonly prefix: string;
  /** The registered prefix or, inside a longer one, prefixes. */
  readonly registered: readonly string[];
  /** Null for what nobody in particular does. */
  readonly offender: Offender | null;
  /** The first instant with a holder. */
  readonly firstSeenAt: number;
  /** Null while, and when, it was held by too few for too short. */
  readonly openedAt: number | null;
  /** Most distinct peer ASNs at one instant; null for visibility. */
  readonly peakPeers: number | null;
  readonly peakAt: number | null;
  /** When the last holder went; null while it goes on. */
  readonly endedAt: number | null;
  /** Since when only few of the peak are left; such an episode is shown as lingering, not active. */
  readonly lingeringSince: number | null;
}

/** The same episode has the same id in every process that sees it. */
export function episodeId({ type, prefix, offender, firstSeenAt }: Episode): string {
  return `${type}|${prefix}|${offender ?? "-"}|${new Date(firstSeenAt).toISOString()}`;
}

/** By first holder, then type, prefix and offender as text. */
export function compareEpisodes(a: Episode, b: Episode): number {
  if (a.firstSeenAt !== b.firstSeenAt) return a.firstSeenAt - b.firstSeenAt;
  const [one, two] = [a, b].map(episodeId) as [string, string];
  return one < two ? -1 : one > two ? 1 : 0;
}

export type EpisodeChangeKind =
  | "seen"
  | "opened"
  | "lingering"
  | "active-again"
  | "ended"
  /** Its prefix is no longer registered, or what it was about now is. */
  | "settled";

/** Something to tell about an episode. */
export interface EpisodeChange {
  readonly kind: EpisodeChangeKind;
  /** Event time, Unix ms. */
  readonly at: number;
  readonly id: string;
  readonly episode: Episode;
  readonly evidence: EpisodeEvidence | null;
}

/** What an episode rests on; peers are ASNs, or session names where the ASN is not known. */
export interface EpisodeEvidence {
  readonly holders: number;
  /** Sessions that ever held it, by collector. */
  readonly collectors: Readonly<Record<string, number>>;
  readonly paths: readonly PathEvidence[];
}

export interface PathEvidence {
  /** The neighbour first, separated by blanks; a set in braces. */
  readonly path: string;
  readonly peers: readonly string[];
  readonly firstAt: number;
  readonly lastAt: number;
}
