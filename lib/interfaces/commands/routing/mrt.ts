import { bgpdumpLines } from "@/lib/core/routing/mrt/bgpdump-lines";
import { MrtDecoder } from "@/lib/core/routing/mrt/decoder";
import { openInput } from "./open-input";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput, type Verb } from "./verb";

/** MRT in, the first seven fields of `bgpdump -m -q` out. */
export const mrt: Verb = {
  parameters: "FILE",
  count: [1, 1],
  async run([path = ""], output) {
    const decoder = new MrtDecoder();
    for await (const piece of openInput(path)) {
      for (const record of decoder.push(piece)) {
        for (const line of bgpdumpLines(record)) {
          const full = output.line(line);
          if (full) await full;
        }
      }
      if (decoder.lost) break;
    }
    decoder.end();
    reportRefusals(path, decoder.refusals, "byte");
    if (decoder.records === 0 && decoder.refusals.total > 0) {
      throw new UnreadableInput(`${path} is no MRT file.`);
    }
  },
};
