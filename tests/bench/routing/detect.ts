import { Detector } from "@/lib/core/routing/monitoring/detector";
import { monitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { RegisteredIndex } from "@/lib/core/routing/monitoring/registered/registered-index";
import type { RegisteredPrefix } from "@/lib/core/routing/monitoring/registered/registered-prefix";
import { readFrame } from "@/lib/core/routing/ris-live/read-frame";
import { Sessions } from "@/lib/core/routing/ris-live/sessions";

/** Bytes of frames into a detector, as the monitor does it. */
export class DetectingReader {
  readonly detector: Detector;
  changes = 0;
  readonly #sessions = new Sessions();

  constructor(registered: Iterable<RegisteredPrefix>) {
    this.detector = new Detector(new RegisteredIndex(registered), monitoringPolicy);
  }

  read(bytes: Uint8Array): void {
    const frame = readFrame(bytes, this.#sessions);
    if (frame.kind !== "skipped") this.detector.observe(frame);
    this.#take();
  }

  /** No more will come. */
  finish(): void {
    this.detector.finish();
    this.#take();
  }

  #take(): void {
    this.changes += this.detector.takeChanges().length;
  }
}
