const decoders = {
  utf8: new TextDecoder("utf-8", { fatal: true }),
  utf16le: new TextDecoder("utf-16le", { fatal: true }),
  utf16be: new TextDecoder("utf-16be", { fatal: true }),
} as const;

/**
 * Spreadsheets and Windows tools write UTF-16, with a byte order mark or without. Without one, the
 * first character tells: of the texts read here it is ASCII, and half of it is a zero byte.
 */
function encodingOf([first, second, third, fourth]: Uint8Array): keyof typeof decoders {
  const marked = first === 0xff && second === 0xfe;
  // With two zero bytes more it is the mark of UTF-32, which is not read.
  if (marked) return third === 0 && fourth === 0 ? "utf8" : "utf16le";
  if (first === 0xfe && second === 0xff) return "utf16be";
  if (first === 0 && second) return "utf16be";
  return first && second === 0 ? "utf16le" : "utf8";
}

/** The text that bytes hold in UTF-8 or UTF-16, without a byte order mark; null when in neither. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return decoders[encodingOf(bytes)].decode(bytes);
  } catch {
    // A decoder that is fatal reports malformed bytes by throwing.
    return null;
  }
}
