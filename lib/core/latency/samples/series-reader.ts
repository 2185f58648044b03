import { ByteLines } from "@/lib/core/decoding/byte-lines";
import { Refusals } from "@/lib/core/decoding/refusals";
import { maxLineLength, readSeriesLine } from "./csv-line";
import type { Sample } from "./sample";

const heading = "at,series,rttMs";

/** Reads `at,series,rttMs` lines in pieces of any size. Never throws on data. */
export class SeriesReader {
  readonly refusals = new Refusals();
  readonly #series = new Map<string, Sample[]>();
  readonly #lines = new ByteLines(maxLineLength);
  readonly #utf8 = new TextDecoder();
  #line = 0;

  push(piece: Uint8Array): void {
    for (const line of this.#lines.push(piece)) this.#read(line);
  }

  /** The series by name, each with its samples as they came. */
  end(): ReadonlyMap<string, readonly Sample[]> {
    for (const line of this.#lines.end()) this.#read(line);
    return new Map([...this.#series].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #read(bytes: Uint8Array | null): void {
    this.#line += 1;
    if (bytes === null) {
      this.refusals.add("too-long", this.#line);
      return;
    }
    const line = this.#utf8.decode(bytes);
    if (line === "" || (this.#line === 1 && line === heading)) return;
    const read = readSeriesLine(line);
    if (!read.ok) {
      this.refusals.add(read.code, this.#line, read.found);
      return;
    }
    const samples = this.#series.get(read.series);
    if (samples === undefined) this.#series.set(read.series, [read.sample]);
    else samples.push(read.sample);
  }
}
