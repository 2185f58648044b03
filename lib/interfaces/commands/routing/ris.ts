import { type NumberedFrame, RisLiveDecoder } from "@/lib/core/routing/ris-live/decoder";
import { elementLines } from "@/lib/core/routing/ris-live/element-lines";
import { openInput } from "./open-input";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput, type Verb } from "./verb";

/** RIS Live frames in, one a line; their elements out, one a line. */
export const ris: Verb = {
  parameters: "FILE",
  count: [1, 1],
  async run([path = ""], output) {
    const decoder = new RisLiveDecoder();
    let usable = 0;
    const print = async (frames: Iterable<NumberedFrame>): Promise<void> => {
      for (const frame of frames) {
        if (frame.frame.kind !== "skipped" || !frame.frame.refused) usable += 1;
        for (const line of elementLines(frame)) {
          const full = output.line(line);
          if (full) await full;
        }
      }
    };
    for await (const piece of openInput(path)) await print(decoder.push(piece));
    await print(decoder.end());
    reportRefusals(path, decoder.refusals, "line");
    if (usable === 0 && decoder.refusals.total > 0) {
      throw new UnreadableInput(`${path} has no RIS Live frames.`);
    }
  },
};
