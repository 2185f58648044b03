import type { Refusals } from "@/lib/core/decoding/refusals";
import { encodeElement } from "./encode-element";
import {
  closeArray,
  closeObject,
  colon,
  comma,
  endOfScalar,
  endOfValue,
  incomplete,
  openArray,
  openObject,
  quote,
  skipBlanks,
  ValueSkipper,
} from "./json-bytes";
import { ElementFields, unusual } from "./json-element";
import type { PayloadSink } from "./payload-sink";
import { readAspa } from "./read-aspa";
import { type PayloadProblem, VrpReader } from "./read-vrp";

/** No VRP is near it; an ASPA with 100,000 providers is. Longer elements are refused. */
const maxElementLength = 1 << 20;
const maxMetadataLength = 1 << 16;

/** Arrays that are read, by the key they stand under. Old rpki-client wrote ASPAs per family. */
const arrays: Readonly<Record<string, "vrp" | "aspa">> = {
  roas: "vrp",
  aspas: "aspa",
  ipv4: "aspa",
  ipv6: "aspa",
};

/** What may stand next between two brackets. */
type Slot = "first" | "after-comma" | "after-value";

/**
 * Reads a JSON export of rpki-client or Routinator from bytes that come in pieces: `read` takes as
 * much of a window as makes sense and says how much that was. Any layout; whole elements of the
 * arrays are looked at, all else is passed over.
 */
export class JsonFile {
  /** The keys of arrays that were there. */
  readonly seen = new Set<string>();
  /** When the data were made, as `metadata` says; milliseconds since 1970, or null. */
  dataTime: number | null = null;
  /** The outermost value has ended. */
  done = false;
  /** Where in the last window something stood that is no JSON. */
  brokenAt = 0;
  private readonly fields = new ElementFields();
  private readonly vrps: VrpReader;
  private readonly path: ("object" | "per-family" | "vrp" | "aspa" | "any")[] = [];
  private slot: Slot = "first";
  private skipper: ValueSkipper | null = null;

  constructor(
    private readonly sink: PayloadSink,
    private readonly refusals: Refusals,
  ) {
    this.vrps = new VrpReader(sink);
  }

  /**
   * Reads from window[start..end); `offset` is where the window begins in the file. The place of
   * the first byte that waits for more, or null when this is no JSON.
   */
  read(window: Uint8Array, start: number, end: number, offset: number): number | null {
    let at = start;
    for (;;) {
      const next = this.step(window, at, end, offset);
      if (next === null) {
        this.brokenAt = at;
        return null;
      }
      if (next === incomplete) return at;
      at = next;
      if (at >= end) return end;
    }
  }

  private step(window: Uint8Array, from: number, end: number, offset: number): number | null {
    if (this.skipper !== null) {
      const behind = this.skipper.skip(window, from, end);
      if (behind === incomplete) return end;
      this.skipper = null;
      return behind;
    }
    const at = skipBlanks(window, from, end);
    if (at === end) return end;
    const inside = this.path.at(-1);
    if (inside === undefined) return this.open(window[at]) ? at + 1 : null;
    const code = window[at];
    if (this.slot === "after-value") {
      if (code === comma) {
        this.slot = "after-comma";
        return at + 1;
      }
      return this.close(code) ? at + 1 : null;
    }
    if (this.slot === "first" && this.close(code)) return at + 1;
    if (inside === "object" || inside === "per-family") return this.member(window, at, end);
    return this.element(window, at, end, offset, inside);
  }

  private open(code: number | undefined): boolean {
    if (this.done || (code !== openObject && code !== openArray)) return false;
    this.enter(code === openObject ? "object" : "any");
    return true;
  }

  private enter(inside: (typeof this.path)[number]): void {
    this.path.push(inside);
    this.slot = "first";
  }

  private close(code: number | undefined): boolean {
    const inside = this.path.at(-1);
    const closer = inside === "object" || inside === "per-family" ? closeObject : closeArray;
    if (code !== closer) return false;
    this.path.pop();
    this.slot = "after-value";
    this.done = this.path.length === 0;
    return true;
  }

  /** A key, its colon, and the beginning of its value; all of a value that is passed over. */
  private member(window: Uint8Array, at: number, end: number): number | null {
    if (window[at] !== quote) return null;
    const keyEnd = endOfValue(window, at, end);
    if (keyEnd === incomplete) return end - at > maxMetadataLength ? null : incomplete;
    const colonAt = skipBlanks(window, keyEnd, end);
    if (colonAt === end) return incomplete;
    if (window[colonAt] !== colon) return null;
    const valueAt = skipBlanks(window, colonAt + 1, end);
    if (valueAt === end) return incomplete;
    return this.value(keyOf(window, at, keyEnd), window, valueAt, end);
  }

  private value(key: string, window: Uint8Array, at: number, end: number): number | null {
    const code = window[at];
    const top = this.path.length === 1;
    const array = arrays[key];
    if (array !== undefined && code === openArray && top !== key.startsWith("ipv")) {
      this.seen.add(top ? key : "aspas");
      this.enter(array);
      return at + 1;
    }
    if (top && key === "provider_authorizations" && code === openObject) {
      this.enter("per-family");
      return at + 1;
    }
    if (top && key === "metadata") {
      const behind = endOfValue(window, at, end);
      if (behind === incomplete && end - at <= maxMetadataLength) return incomplete;
      if (behind !== incomplete) this.dataTime = timeOf(window.subarray(at, behind));
    }
    return this.passOver(window, at, end);
  }

  private passOver(window: Uint8Array, at: number, end: number): number | null {
    const code = window[at];
    if (code === openObject || code === openArray || code === quote) {
      this.slot = "after-value";
      this.skipper = new ValueSkipper();
      return at;
    }
    const behind = endOfScalar(window, at, end);
    if (behind === at || behind - at > 64) return null;
    if (behind === end) return incomplete;
    this.slot = "after-value";
    return behind;
  }

  private element(
    window: Uint8Array,
    at: number,
    end: number,
    offset: number,
    kind: "vrp" | "aspa" | "any",
  ): number | null {
    if (window[at] !== openObject) {
      const behind = this.passOver(window, at, end);
      if (behind !== null && behind !== incomplete)
        this.refuse("not-an-object", window, at, end, offset);
      return behind;
    }
    let bytes = window;
    let behind = this.fields.scan(window, at, end);
    if (behind === unusual) {
      behind = endOfValue(window, at, end);
      const parsed = behind === incomplete ? null : parseJson(window.subarray(at, behind));
      if (parsed !== null) bytes = encodeElement(parsed, this.fields);
      else if (behind !== incomplete) {
        this.refuse("malformed-json", window, at, behind, offset);
        this.slot = "after-value";
        return behind;
      }
    }
    if (behind === incomplete) {
      if (end - at <= maxElementLength) return incomplete;
      this.refuse("too-long", window, at, end, offset);
      return this.passOver(window, at, end);
    }
    const problem = this.judge(kind, bytes);
    if (problem !== null) this.refuse(problem, window, at, behind, offset);
    this.slot = "after-value";
    return behind;
  }

  private judge(kind: "vrp" | "aspa" | "any", bytes: Uint8Array): PayloadProblem | null {
    const { fields } = this;
    const isAspa = kind === "aspa" || (kind === "any" && fields.customer.end > 0);
    if (kind === "any") this.seen.add(isAspa ? "aspas" : "roas");
    return isAspa
      ? readAspa(bytes, fields.customer, fields.providers, this.sink)
      : this.vrps.read(bytes, fields);
  }

  private refuse(reason: string, window: Uint8Array, at: number, end: number, offset: number) {
    const sample = window.subarray(at, Math.min(end, at + 400));
    this.refusals.add(reason, offset + at, () => new TextDecoder().decode(sample));
  }
}

function keyOf(window: Uint8Array, at: number, end: number): string {
  // A key longer than ours is none of ours, and need not be decoded.
  return end - at > 64 ? "" : new TextDecoder().decode(window.subarray(at + 1, end - 1));
}

function parseJson(bytes: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** The time of the data: `generated` (Routinator, seconds), `generatedTime`, `buildtime`. */
function timeOf(bytes: Uint8Array): number | null {
  const metadata = parseJson(bytes) as Record<string, unknown> | null;
  if (typeof metadata?.generated === "number") return metadata.generated * 1000;
  for (const value of [metadata?.generatedTime, metadata?.buildtime]) {
    const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(time)) return time;
  }
  return null;
}
