import type { ElementFields, Range } from "./json-element";

const encoder = new TextEncoder();

/**
 * Writes the fields of an object that a JSON parser made back to bytes, so that one reader judges
 * every VRP and ASPA, however it was written.
 */
export function encodeElement(element: object, fields: ElementFields): Uint8Array {
  fields.clear();
  const given = element as Record<string, unknown>;
  // A field that ends at 0 is absent, so none may start there.
  const pieces = [encoder.encode(" ")];
  let size = 1;
  const put = (range: Range, text: string, quoted: boolean) => {
    const bytes = encoder.encode(text);
    pieces.push(bytes);
    range.text = quoted;
    range.start = size;
    size += bytes.length;
    range.end = size;
  };
  const putValue = (range: Range, value: unknown) => {
    if (value === undefined || value === null) return;
    const quoted = typeof value === "string";
    put(range, quoted ? value : JSON.stringify(value), quoted);
  };
  putValue(fields.asn, given.asn);
  putValue(fields.prefix, given.prefix);
  putValue(fields.maxLength, given.maxLength);
  putValue(fields.ta, given.ta ?? anchorOf(given.source));
  putValue(fields.customer, given.customer_asid ?? given.customer);
  if (Array.isArray(given.providers)) {
    put(fields.providers, JSON.stringify(given.providers).slice(1, -1), false);
  }
  return joined(pieces, size);
}

/** Routinator's `jsonext`: where the payload came from, one entry an object. */
function anchorOf(source: unknown): unknown {
  const first = Array.isArray(source) ? source[0] : undefined;
  return typeof first?.tal === "string" ? first.tal : undefined;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
