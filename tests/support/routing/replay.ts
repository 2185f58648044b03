import { Detector } from "@/lib/core/routing/monitoring/detector";
import { episodeJson } from "@/lib/core/routing/monitoring/episodes/episode-json";
import { EpisodeList } from "@/lib/core/routing/monitoring/episodes/episode-list";
import { monitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { RegisteredIndex } from "@/lib/core/routing/monitoring/registered/registered-index";
import type { RegisteredPrefix } from "@/lib/core/routing/monitoring/registered/registered-prefix";
import { restoreDetector } from "@/lib/core/routing/monitoring/snapshot/restore";
import { snapshotOf } from "@/lib/core/routing/monitoring/snapshot/snapshot";
import { madeRegistered, type Said } from "./made-stream";

export const newDetector = (registered: readonly RegisteredPrefix[] = madeRegistered): Detector =>
  new Detector(new RegisteredIndex(registered), monitoringPolicy);

/** The detector as another process would have it, from its snapshot. */
export function resumed(
  detector: Detector,
  registered: readonly RegisteredPrefix[] = madeRegistered,
): Detector {
  const index = new RegisteredIndex(registered);
  const restored = restoreDetector(snapshotOf(detector), index, monitoringPolicy);
  if (!restored.ok) throw new Error(restored.code);
  return restored.detector;
}

/**
 * The episodes of a stream, as the command prints them.
 *
 * @param cuts numbers of messages before which the process is killed and goes on from a snapshot
 */
export function replayed(
  stream: readonly Said[],
  registered: readonly RegisteredPrefix[] = madeRegistered,
  cuts: readonly number[] = [],
): Readonly<Record<string, unknown>>[] {
  let detector = newDetector(registered);
  const episodes = new EpisodeList();
  for (const [i, said] of stream.entries()) {
    if (cuts.includes(i)) detector = resumed(detector, registered);
    detector.observe(said);
    episodes.take(detector.takeChanges());
  }
  detector.finish();
  episodes.take(detector.takeChanges());
  return episodes.list(detector).map(episodeJson);
}
