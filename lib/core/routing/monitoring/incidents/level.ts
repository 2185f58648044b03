import type { EpisodeType } from "@/lib/core/routing/monitoring/episodes/episode";

export const levels = ["information", "warning", "error", "critical"] as const;
export type Level = (typeof levels)[number];

/** What makes the level of an episode another than its type's. */
export interface LevelFacts {
  /** `prefix-withdrawn`: a registered or authorised covering prefix is visible. */
  readonly isCovered?: boolean;
  /** `superprefix-foreign`: an authorised route is visible; without one it is squatting. */
  readonly isAnnounced?: boolean;
  /** `origin-hijack` that only backup sessions see. */
  readonly isOnBackupOnly?: boolean;
  /** The offender is a declared sibling or mitigator. */
  readonly isDeclared?: boolean;
}

/** The level of an episode (6.2, 6.5). */
export function levelOf(type: EpisodeType, facts: LevelFacts = {}): Level {
  const isForeign = type.endsWith("hijack") || type === "superprefix-foreign";
  if (isForeign && facts.isDeclared === true) return "information";
  switch (type) {
    case "origin-hijack":
      return facts.isOnBackupOnly === true ? "error" : "critical";
    case "subprefix-hijack":
      return "critical";
    case "superprefix-foreign":
      return facts.isAnnounced === false ? "error" : "warning";
    case "prefix-withdrawn":
      return facts.isCovered === true ? "error" : "critical";
    case "subprefix-unregistered":
    case "visibility-low":
      return "warning";
  }
}

export const isHigher = (a: Level, b: Level): boolean => levels.indexOf(a) > levels.indexOf(b);
