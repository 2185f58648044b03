import {
  backslash,
  closeArray,
  closeObject,
  colon,
  comma,
  copyBytes,
  endOfScalar,
  incomplete,
  openArray,
  openObject,
  quote,
  skipBlanks,
} from "./json-bytes";

/** The element has something that the scan does not read: nesting, escapes, an error. */
export const unusual = -2;

/** How many keys of an element are guessed, and how long they may be. */
const maxGuesses = 16;
const maxGuessLength = 32;

/** Where a value stands in the bytes; `end` is 0 when the key is absent. */
export interface Range {
  start: number;
  end: number;
  /** A string (the range is inside the quotes) or something else. */
  text: boolean;
}

/** The keys of a VRP or ASPA that are read, as rpki-client and Routinator name them. */
const keys = {
  asn: "asn",
  prefix: "prefix",
  maxLength: "maxLength",
  ta: "ta",
  customer: "customer",
  customer_asid: "customer",
  providers: "providers",
} as const;

type FieldName = (typeof keys)[keyof typeof keys];

const spellings = Object.entries(keys).map(([key, field]) => ({
  bytes: new TextEncoder().encode(key),
  field,
}));
/** Routinator's `jsonext` names the trust anchor in there. */
const sourceKey = new TextEncoder().encode("source");

/** The fields of one flat object of a VRP file, as places in the bytes it was scanned from. */
export class ElementFields {
  readonly asn: Range = { start: 0, end: 0, text: false };
  readonly prefix: Range = { start: 0, end: 0, text: false };
  readonly maxLength: Range = { start: 0, end: 0, text: false };
  readonly ta: Range = { start: 0, end: 0, text: false };
  readonly customer: Range = { start: 0, end: 0, text: false };
  readonly providers: Range = { start: 0, end: 0, text: false };
  /** The keys of the last element by their places, each with the quote that ends it. */
  private readonly guesses: { bytes: Uint8Array; field: FieldName | "unusual" | undefined }[] = [];
  private field: FieldName | "unusual" | undefined;

  clear(): void {
    this.asn.end = 0;
    this.prefix.end = 0;
    this.maxLength.end = 0;
    this.ta.end = 0;
    this.customer.end = 0;
    this.providers.end = 0;
  }

  /**
   * Scans the object whose "{" stands at `start`. The place behind it; `incomplete`; or
   * `unusual`, when it is for a JSON parser to say what the object holds.
   */
  scan(bytes: Uint8Array, start: number, end: number): number {
    this.clear();
    let i = skipBlanks(bytes, start + 1, end);
    if (i < end && bytes[i] === closeObject) return i + 1;
    for (let member = 0; ; member++) {
      if (i >= end) return incomplete;
      if (bytes[i] !== quote) return unusual;
      const keyStart = i + 1;
      const keyEnd = this.endOfKey(bytes, keyStart, end, member);
      if (keyEnd < 0) return keyEnd;
      i = skipBlanks(bytes, keyEnd + 1, end);
      if (i >= end) return incomplete;
      if (bytes[i] !== colon) return unusual;
      i = this.scanValue(bytes, skipBlanks(bytes, i + 1, end), end, this.field);
      if (i < 0) return i;
      i = skipBlanks(bytes, i, end);
      if (i >= end) return incomplete;
      if (bytes[i] === closeObject) return i + 1;
      if (bytes[i] !== comma) return unusual;
      i = skipBlanks(bytes, i + 1, end);
    }
  }

  /**
   * The place of the quote that ends a key, whose meaning is then in `field`. A writer gives every
   * element the same keys in the same order, so the key of that place in the last element is tried
   * first.
   */
  private endOfKey(bytes: Uint8Array, start: number, end: number, member: number): number {
    const guess = this.guesses[member];
    if (guess !== undefined && startsWith(bytes, start, end, guess.bytes)) {
      this.field = guess.field;
      return start + guess.bytes.length - 1;
    }
    const keyEnd = endOfPlainText(bytes, start, end);
    if (keyEnd < 0) return keyEnd;
    this.field = fieldOf(bytes, start, keyEnd);
    if (member < maxGuesses && keyEnd - start < maxGuessLength) {
      this.guesses[member] = { bytes: copyBytes(bytes, start, keyEnd + 1), field: this.field };
    }
    return keyEnd;
  }

  /** Scans one value and notes it when its key is one of ours; the place behind it. */
  private scanValue(
    bytes: Uint8Array,
    at: number,
    end: number,
    field: FieldName | "unusual" | undefined,
  ): number {
    if (at >= end) return incomplete;
    const first = bytes[at];
    if (first === openObject) return unusual;
    const text = first === quote;
    const start = text || first === openArray ? at + 1 : at;
    const stop = text
      ? endOfPlainText(bytes, start, end)
      : first === openArray
        ? endOfFlatArray(bytes, start, end)
        : endOfScalar(bytes, at, end);
    if (stop < 0) return stop;
    if (stop >= end) return incomplete;
    if (stop === at) return unusual;
    if (field === "unusual") return unusual;
    if (field !== undefined) {
      if ((first === openArray) !== (field === "providers")) return unusual;
      const range = this[field];
      range.start = start;
      range.end = stop;
      range.text = text;
    }
    return start === at ? stop : stop + 1;
  }
}

function fieldOf(bytes: Uint8Array, start: number, end: number): FieldName | "unusual" | undefined {
  for (const spelling of spellings) {
    if (equals(bytes, start, end, spelling.bytes)) return spelling.field;
  }
  return equals(bytes, start, end, sourceKey) ? "unusual" : undefined;
}

/** Whether these stand at `start`, before `end`. */
function startsWith(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  if (end - start < wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}

/** Whether bytes[start..end) are exactly these. */
export function equals(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  if (end - start !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}

/** The place of the quote that ends a string without escapes. */
function endOfPlainText(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = bytes[i];
    if (code === quote) return i;
    if (code === backslash) return unusual;
  }
  return incomplete;
}

/** The place of the "]" that ends an array of numbers and plain strings. */
function endOfFlatArray(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = bytes[i];
    if (code === closeArray) return i;
    if (code === openObject || code === openArray) return unusual;
    if (code === quote) {
      i = endOfPlainText(bytes, i + 1, end);
      if (i < 0) return i;
    }
  }
  return incomplete;
}
