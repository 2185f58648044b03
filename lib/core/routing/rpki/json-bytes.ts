/** Walking over JSON as bytes, where building objects for a hundred megabytes costs too much. */

/** The window ends before the value does: ask again with more bytes. */
export const incomplete = -1;

export const quote = 0x22;
export const backslash = 0x5c;
export const comma = 0x2c;
export const colon = 0x3a;
export const openObject = 0x7b;
export const closeObject = 0x7d;
export const openArray = 0x5b;
export const closeArray = 0x5d;

export function isBlank(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Bytes of one's own: `slice` of a Buffer would be a view of bytes that somebody reuses. */
export function copyBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(bytes.subarray(start, end));
}

/** The first place from `at` that holds no blank; `end` when there is none. */
export function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  // Nothing below a space but blanks may stand between tokens; mostly there is none at all.
  while (i < end && (bytes[i] as number) <= 0x20 && isBlank(bytes[i])) i++;
  return i;
}

/** The place behind a number or literal that starts at `at`, or `end`. */
export function endOfScalar(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const code = bytes[i] as number;
    // Digits and letters lie between the comma and the brackets.
    if (code <= comma && (code === comma || isBlank(code))) break;
    if (code === closeObject || code === closeArray) break;
    i++;
  }
  return i;
}

/**
 * Finds the end of an object, array or string in pieces of any size: give it each piece in turn.
 * Brackets are counted, not matched; what is between them is not looked at.
 */
export class ValueSkipper {
  private depth = 0;
  private inString = false;
  private escaped = false;

  /** The place behind the value, or `incomplete` when all of the piece belongs to it. */
  skip(bytes: Uint8Array, start: number, end: number): number {
    for (let i = start; i < end; i++) {
      const code = bytes[i];
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === backslash) this.escaped = true;
        else if (code === quote) this.inString = false;
        else continue;
      } else if (code === quote) this.inString = true;
      else if (code === openObject || code === openArray) this.depth++;
      else if (code === closeObject || code === closeArray) this.depth--;
      else continue;
      if (this.depth <= 0 && !this.inString) return i + 1;
    }
    return incomplete;
  }
}

/** The place behind the value that starts at `at`; a scalar must be followed by something. */
export function endOfValue(bytes: Uint8Array, at: number, end: number): number {
  const code = bytes[at];
  if (code === openObject || code === openArray || code === quote) {
    return new ValueSkipper().skip(bytes, at, end);
  }
  const behind = endOfScalar(bytes, at, end);
  return behind < end ? behind : incomplete;
}
