import { BmpDecoder } from "@/lib/core/routing/bmp/decoder";
import { messageJson } from "@/lib/core/routing/bmp/message-json";
import { openInput } from "./open-input";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput, type Verb } from "./verb";

/** A router's recorded BMP session in, its messages out, one a line. */
export const bmp: Verb = {
  parameters: "FILE",
  count: [1, 1],
  async run([path = ""], output) {
    const decoder = new BmpDecoder();
    for await (const piece of openInput(path)) {
      for (const message of decoder.push(piece)) {
        const full = output.line(JSON.stringify(messageJson(message)));
        if (full) await full;
      }
      if (decoder.lost) break;
    }
    decoder.end();
    reportRefusals(path, decoder.refusals, "byte");
    if (decoder.messages === 0 && decoder.refusals.total > 0) {
      throw new UnreadableInput(`${path} is no BMP session.`);
    }
  },
};
