import { Detector } from "@/lib/core/routing/monitoring/detector";
import { episodeJson } from "@/lib/core/routing/monitoring/episodes/episode-json";
import { EpisodeList } from "@/lib/core/routing/monitoring/episodes/episode-list";
import { monitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { readConfig } from "@/lib/core/routing/monitoring/registered/read-config";
import { RegisteredIndex } from "@/lib/core/routing/monitoring/registered/registered-index";
import { type NumberedFrame, RisLiveDecoder } from "@/lib/core/routing/ris-live/decoder";
import { configSentence } from "./config-sentence";
import { openInput } from "./open-input";
import type { Output } from "./output";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput, type Verb } from "./verb";

/** Registered prefixes and RIS Live frames in; the episodes in them out, as a JSON array. */
export const replay: Verb = {
  parameters: "CONFIG STREAM",
  count: [2, 2],
  async run([configPath = "", streamPath = ""], output) {
    const detector = new Detector(await readRegistered(configPath), monitoringPolicy);
    const episodes = new EpisodeList();
    const decoder = new RisLiveDecoder();
    let usable = 0;
    const observe = (frames: Iterable<NumberedFrame>): void => {
      for (const { frame } of frames) {
        if (frame.kind !== "skipped") detector.observe(frame);
        else if (!frame.refused && frame.at !== undefined) detector.heard(frame.at);
        if (frame.kind !== "skipped" || !frame.refused) usable += 1;
        episodes.take(detector.takeChanges());
      }
    };
    for await (const piece of openInput(streamPath)) observe(decoder.push(piece));
    observe(decoder.end());
    detector.finish();
    episodes.take(detector.takeChanges());
    reportRefusals(streamPath, decoder.refusals, "line");
    if (usable === 0 && decoder.refusals.total > 0) {
      throw new UnreadableInput(`${streamPath} has no RIS Live frames.`);
    }
    await print(episodes.list(detector).map(episodeJson), output);
  },
};

async function readRegistered(path: string): Promise<RegisteredIndex> {
  const pieces: Uint8Array[] = [];
  for await (const piece of openInput(path)) pieces.push(piece);
  const read = readConfig(Buffer.concat(pieces).toString("utf8"));
  if (!read.ok) throw new UnreadableInput(`${path}: ${configSentence(read)}`);
  return new RegisteredIndex(read.prefixes);
}

/** A line an episode, so that two answers can be compared by `diff`. */
async function print(episodes: readonly object[], output: Output): Promise<void> {
  if (episodes.length === 0) return output.line("[]");
  await output.line("[");
  for (const [at, episode] of episodes.entries()) {
    await output.line(` ${JSON.stringify(episode)}${at < episodes.length - 1 ? "," : ""}`);
  }
  await output.line("]");
}
