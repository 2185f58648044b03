import { ByteLines } from "@/lib/core/decoding/byte-lines";
import { Refusals } from "@/lib/core/decoding/refusals";
import { maxFrameLength, type RisFrame, readFrame } from "./read-frame";
import { Sessions } from "./sessions";

/** A frame and the number of its line, from 1. */
export interface NumberedFrame {
  readonly line: number;
  readonly frame: RisFrame;
}

/**
 * Reads RIS Live frames, one a line, from pieces of any size. Refuses what is no frame, counts
 * what brings no route; never throws.
 */
export class RisLiveDecoder {
  readonly refusals = new Refusals();
  /** Frames that bring no route and are right, by type. */
  readonly skipped = new Refusals();
  readonly #sessions = new Sessions();
  readonly #lines = new ByteLines(maxFrameLength);
  #line = 0;

  /** The frames that are complete with this piece. */
  push(piece: Uint8Array): Generator<NumberedFrame, void, void> {
    return this.#read(this.#lines.push(piece));
  }

  /** The last frame, when no line break follows it. */
  end(): Generator<NumberedFrame, void, void> {
    return this.#read(this.#lines.end());
  }

  *#read(lines: Iterable<Uint8Array | null>): Generator<NumberedFrame, void, void> {
    for (const bytes of lines) {
      this.#line += 1;
      if (bytes?.length === 0) continue;
      const frame: RisFrame =
        bytes === null
          ? { kind: "skipped", reason: "too-long", refused: true }
          : readFrame(bytes, this.#sessions);
      this.#count(frame);
      yield { line: this.#line, frame };
    }
  }

  #count(frame: RisFrame): void {
    if (frame.kind === "skipped") {
      (frame.refused ? this.refusals : this.skipped).add(frame.reason, this.#line);
    } else if (frame.kind === "update") {
      for (const { text } of frame.badPrefixes) this.refusals.add("bad-prefix", this.#line, text);
    }
  }
}
