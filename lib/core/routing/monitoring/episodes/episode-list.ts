import type { Detector } from "@/lib/core/routing/monitoring/detector";
import { compareEpisodes, type Episode, type EpisodeChange, episodeId } from "./episode";

/** The episodes of a whole recording, each as it stands last. */
export class EpisodeList {
  readonly #byId = new Map<string, Episode>();

  take(changes: readonly EpisodeChange[]): void {
    for (const { id, episode } of changes) this.#byId.set(id, episode);
  }

  /** In order, with those that are not over as the detector has them. */
  list(detector: Detector): Episode[] {
    for (const episode of detector.episodes()) this.#byId.set(episodeId(episode), episode);
    return [...this.#byId.values()].sort(compareEpisodes);
  }
}
