import { Refusals } from "@/lib/core/decoding/refusals";
import { CsvFile } from "./csv-file";
import { copyBytes, isBlank, openArray, openObject } from "./json-bytes";
import { JsonFile } from "./json-file";
import type { PayloadSink } from "./payload-sink";

const lineFeed = 0x0a;
const maxLineLength = 4096;

export type PayloadFileProblem =
  /** Nothing but blanks. */
  | "empty"
  /** The JSON breaks off. */
  | "truncated"
  /** Something that cannot stand there, at `offset`. */
  | "malformed-json"
  /** JSON without `roas` and `aspas`, or everything in it was refused. */
  | "no-payloads";

export type PayloadFileEnd = {
  readonly refusals: Refusals;
  /** When the data were made, milliseconds since 1970, if the file says. */
  readonly dataTime: number | null;
} & (
  | { readonly ok: true; readonly hasVrps: boolean; readonly hasAspas: boolean }
  /** What was handed on before is not the whole: throw it away. */
  | { readonly ok: false; readonly code: PayloadFileProblem; readonly offset: number }
);

/**
 * Reads a file of VRPs and ASPAs from chunks of any size: JSON of rpki-client or Routinator, or
 * CSV; which one, its first character says. Memory stays at a chunk and the longest element.
 */
export class PayloadFile {
  private readonly refusals = new Refusals();
  private json: JsonFile | null = null;
  private csv: CsvFile | null = null;
  private accepted = 0;
  /** Bytes not yet read, in the order they came, and where they begin in the file. */
  private waiting: Uint8Array[] = [];
  private waitingSize = 0;
  private offset = 0;
  /** The size at which reading again is worth it: doubled, so that small chunks cost no square. */
  private wanted = 0;
  private broken = false;
  /** In a CSV line that was too long; it is passed over up to its end. */
  private inLongLine = false;
  private readonly sink: PayloadSink;

  constructor(sink: PayloadSink) {
    this.sink = {
      vrp: (prefix, maxLength, asn, ta) => {
        this.accepted++;
        sink.vrp(prefix, maxLength, asn, ta);
      },
      aspa: (customer, providers) => {
        this.accepted++;
        sink.aspa(customer, providers);
      },
    };
  }

  /** Reads on. The chunk is not changed and may be reused once the call returns. */
  push(chunk: Uint8Array): void {
    if (this.broken || chunk.length === 0) return;
    const readNow = this.waiting.length === 0 && this.wanted === 0;
    this.waiting.push(readNow ? chunk : copyBytes(chunk, 0, chunk.length));
    this.waitingSize += chunk.length;
    if (this.waitingSize >= this.wanted) this.readOn(false);
  }

  private readOn(atEnd: boolean): void {
    const window = this.takeWindow();
    let start = 0;
    if (this.json === null && this.csv === null) start = this.begin(window);
    const next =
      this.json !== null
        ? this.json.read(window, start, window.length, this.offset)
        : this.readLines(window, start, atEnd);
    if (next === null) {
      this.broken = true;
      this.offset += this.json?.brokenAt ?? 0;
      return;
    }
    this.offset += next;
    const rest = window.length - next;
    if (rest > 0) this.waiting = [copyBytes(window, next, window.length)];
    this.waitingSize = rest;
    this.wanted = rest * 2;
  }

  private takeWindow(): Uint8Array {
    const [only] = this.waiting;
    const window =
      this.waiting.length === 1 && only !== undefined ? only : new Uint8Array(this.waitingSize);
    if (window !== only) {
      let at = 0;
      for (const piece of this.waiting) {
        window.set(piece, at);
        at += piece.length;
      }
    }
    this.waiting = [];
    return window;
  }

  /** Decides for JSON or CSV at the first character; where it stands. */
  private begin(window: Uint8Array): number {
    // A byte order mark is three bytes that are no blank and no bracket.
    const marked =
      this.offset === 0 && window[0] === 0xef && window[1] === 0xbb && window[2] === 0xbf;
    let at = marked ? 3 : 0;
    while (at < window.length && isBlank(window[at])) at++;
    if (at === window.length) return at;
    if (window[at] === openObject || window[at] === openArray) {
      this.json = new JsonFile(this.sink, this.refusals);
    } else {
      this.csv = new CsvFile(this.sink, this.refusals);
    }
    return at;
  }

  private readLines(window: Uint8Array, from: number, atEnd: boolean): number {
    const { csv } = this;
    if (csv === null) return from;
    let start = from;
    for (
      let end = window.indexOf(lineFeed, start);
      end >= 0;
      end = window.indexOf(lineFeed, start)
    ) {
      this.readLine(csv, window, start, end);
      start = end + 1;
    }
    if (start === window.length) return start;
    if (atEnd) this.readLine(csv, window, start, window.length);
    else if (window.length - start > maxLineLength) this.inLongLine = true;
    else return start;
    return window.length;
  }

  private readLine(csv: CsvFile, window: Uint8Array, start: number, end: number): void {
    if (this.inLongLine || end - start > maxLineLength) csv.refuseLongLine();
    else csv.read(window, start, end);
    this.inLongLine = false;
  }

  /** No more bytes come: whether the file was whole. */
  end(): PayloadFileEnd {
    if (!this.broken && this.waitingSize > 0) this.readOn(true);
    const { refusals, json, offset } = this;
    const about = { refusals, dataTime: json?.dataTime ?? null };
    const fail = (code: PayloadFileProblem) => ({ ...about, ok: false, code, offset }) as const;
    if (this.broken) return fail("malformed-json");
    if (json === null && this.csv === null) return fail("empty");
    if (json !== null && !json.done) return fail("truncated");
    const hasVrps = json === null || json.seen.has("roas");
    const hasAspas = json?.seen.has("aspas") ?? false;
    const allRefused = this.accepted === 0 && refusals.total > 0;
    if (allRefused || (!hasVrps && !hasAspas)) return fail("no-payloads");
    return { ...about, ok: true, hasVrps, hasAspas };
  }
}
