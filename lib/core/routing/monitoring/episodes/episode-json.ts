import type { Episode } from "./episode";

const time = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** An episode as the command prints it (10.1). */
export function episodeJson(episode: Episode): Readonly<Record<string, unknown>> {
  return {
    type: episode.type,
    prefix: episode.prefix,
    registered: episode.registered.join(","),
    offender: episode.offender,
    firstSeenAt: time(episode.firstSeenAt),
    openedAt: time(episode.openedAt),
    peakPeers: episode.peakPeers,
    peakAt: time(episode.peakAt),
    endedAt: time(episode.endedAt),
    lingeringSince: time(episode.lingeringSince),
    opened: episode.openedAt !== null,
  };
}
