/** A power of two: RIS has 600 peers with as many next hops. */
const slots = 8_192;
const maxTextLength = 64;

/** FNV-1a. */
export const hashStart = 0x811c9dc5;
export const hashStep = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/**
 * Texts that come again and again as bytes: the same bytes give the same string without making
 * one. A text that falls on another's slot takes its place, so memory is bounded.
 */
export class KnownTexts {
  readonly #texts = new Array<string>(slots).fill("");

  /**
   * bytes[start..end) as ASCII.
   *
   * @param hash of these bytes, by `hashStep` from `hashStart`: who looks at each byte anyway has it
   */
  of(bytes: Uint8Array, start: number, end: number, hash: number): string {
    if (end - start > maxTextLength) return asciiText(bytes, start, end);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const known = this.#texts[slot] as string;
    if (isSame(known, bytes, start, end)) return known;
    const text = asciiText(bytes, start, end);
    this.#texts[slot] = text;
    return text;
  }
}

function isSame(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== bytes[start + i]) return false;
  }
  return true;
}

export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}
