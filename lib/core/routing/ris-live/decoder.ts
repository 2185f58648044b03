import { Lines } from "../lines";
import { Refusals } from "../refusals";
import { longestFrame, type RisFrame, readFrame } from "./read-frame";
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
  readonly #utf8 = new TextDecoder();
  readonly #lines = new Lines(longestFrame, (text) => this.#take(text));
  #line = 0;
  #ready: NumberedFrame[] = [];

  /** The frames that are complete with this piece. */
  push(piece: Uint8Array): readonly NumberedFrame[] {
    this.#lines.write(this.#utf8.decode(piece, { stream: true }));
    return this.#taken();
  }

  /** The last frame, when no line break follows it. */
  end(): readonly NumberedFrame[] {
    this.#lines.write(this.#utf8.decode());
    this.#lines.end();
    return this.#taken();
  }

  #taken(): readonly NumberedFrame[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #take(text: string | null): void {
    this.#line += 1;
    if (text === "") return;
    const frame: RisFrame =
      text === null
        ? { kind: "skipped", reason: "too-long", refused: true }
        : readFrame(text, this.#sessions);
    this.#count(frame);
    this.#ready.push({ line: this.#line, frame });
  }

  #count(frame: RisFrame): void {
    if (frame.kind === "skipped") {
      (frame.refused ? this.refusals : this.skipped).add(frame.reason, this.#line);
    } else if (frame.kind === "update") {
      for (const { text } of frame.badPrefixes) this.refusals.add("bad-prefix", this.#line, text);
    }
  }
}
