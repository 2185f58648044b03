/** A power of two: RIS has 600 peers with as many next hops. */
const slots = 8_192;
const longestText = 64;

/**
 * Texts that come again and again as bytes: the same bytes give the same string without making
 * one. A text that falls on another's slot takes its place, so memory is bounded.
 */
export class KnownTexts {
  readonly #texts = new Array<string>(slots).fill("");

  /** bytes[start..end) as ASCII. */
  of(bytes: Uint8Array, start: number, end: number): string {
    if (end - start > longestText) return asciiText(bytes, start, end);
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
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

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}
