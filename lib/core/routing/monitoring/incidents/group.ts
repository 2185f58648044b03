import type { Episode } from "@/lib/core/routing/monitoring/episodes/episode";
import { episodeId } from "@/lib/core/routing/monitoring/episodes/episode";
import type { MonitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import type { Confidence } from "./confidence";
import { familyOf, type IncidentFamily } from "./family";
import { isHigher, type Level } from "./level";

/** An episode, whose it is and how grave. */
export interface JudgedEpisode {
  readonly organisation: string;
  readonly episode: Episode;
  readonly level: Level;
  readonly confidence: Confidence | null;
}

/** Episodes that belong together (6.6); times are Unix ms. */
export interface Incident {
  readonly organisation: string;
  readonly family: IncidentFamily;
  readonly offender: Episode["offender"];
  /** Ids of its episodes, by their start. */
  readonly episodes: readonly string[];
  readonly startedAt: number;
  /** Null while one of its episodes is not over. */
  readonly endedAt: number | null;
  /** When it began again after it had ended. */
  readonly reopenedAt: readonly number[];
  readonly level: Level;
  /** The highest sum; null where none was made. */
  readonly confidence: Confidence | null;
}

/**
 * Puts episodes together: of one organisation, family and offender, whose spans overlap or lie at
 * most half an hour apart; what comes within a day after the end reopens it. Episodes that never
 * opened are observations and belong to none.
 */
export function groupIncidents(
  judged: readonly JudgedEpisode[],
  { incident }: MonitoringPolicy,
): Incident[] {
  const groups = new Map<string, JudgedEpisode[]>();
  for (const each of judged) {
    if (each.episode.openedAt === null) continue;
    const { type, offender } = each.episode;
    const key = JSON.stringify([each.organisation, familyOf[type], offender]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const incidents = [...groups.values()].flatMap((group) => split(group, incident));
  return incidents.sort((a, b) => a.startedAt - b.startedAt);
}

function split(group: JudgedEpisode[], policy: MonitoringPolicy["incident"]): Incident[] {
  group.sort((a, b) => compare(a.episode, b.episode));
  const incidents: Incident[] = [];
  for (const each of group) {
    const last = incidents.at(-1);
    const start = each.episode.firstSeenAt;
    const gap = last === undefined ? Number.POSITIVE_INFINITY : start - (last.endedAt ?? start);
    if (last === undefined || gap > policy.reopenMs) incidents.push(incidentOf(each));
    else incidents[incidents.length - 1] = joined(last, each, gap > policy.gapMs);
  }
  return incidents;
}

const compare = (a: Episode, b: Episode): number =>
  a.firstSeenAt - b.firstSeenAt || (episodeId(a) < episodeId(b) ? -1 : 1);

function incidentOf({ organisation, episode, level, confidence }: JudgedEpisode): Incident {
  return {
    organisation,
    family: familyOf[episode.type],
    offender: episode.offender,
    episodes: [episodeId(episode)],
    startedAt: episode.firstSeenAt,
    endedAt: episode.endedAt,
    reopenedAt: [],
    level,
    confidence,
  };
}

function joined(incident: Incident, each: JudgedEpisode, isReopened: boolean): Incident {
  const { episode, level, confidence } = each;
  const ends = [incident.endedAt, episode.endedAt];
  const isHigherSum =
    confidence !== null && confidence.sum > (incident.confidence?.sum ?? Number.NEGATIVE_INFINITY);
  return {
    ...incident,
    episodes: [...incident.episodes, episodeId(episode)],
    endedAt: ends.includes(null) ? null : Math.max(...(ends as number[])),
    reopenedAt: isReopened ? [...incident.reopenedAt, episode.firstSeenAt] : incident.reopenedAt,
    level: isHigher(level, incident.level) ? level : incident.level,
    confidence: isHigherSum ? confidence : incident.confidence,
  };
}

/** `closed` by itself so long after the end; a person may have closed it before. @param now Unix ms */
export function incidentState(
  { endedAt }: Incident,
  now: number,
  { incident }: MonitoringPolicy,
): "open" | "ended" | "closed" {
  if (endedAt === null) return "open";
  return now - endedAt >= incident.closeAfterMs ? "closed" : "ended";
}
