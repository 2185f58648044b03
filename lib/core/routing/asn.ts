/** Autonomous system numbers as tables and registries write them: 32 bits unsigned, as numbers. */

export const highestAsn = 4_294_967_295;

/** "AS65535.65535"; nothing longer is looked at. */
const maxAsnTextLength = 13;

/** Decimal digits of bytes[start..end), no sign and no leading zero; -1 when above `highest`. */
export function scanDecimal(
  bytes: Uint8Array,
  start: number,
  end: number,
  highest: number,
): number {
  const digits = end - start;
  if (digits < 1 || digits > 10) return -1;
  if (digits > 1 && bytes[start] === 0x30) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value <= highest ? value : -1;
}

/**
 * Reads an ASN that fills bytes[start..end): `64500`, `AS64500` (either case) or asdot `1.10`
 * (RFC 5396); -1 when it is none.
 */
export function scanAsn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > maxAsnTextLength) return -1;
  const named = ((bytes[start] as number) | 0x20) === 0x61;
  if (named && ((bytes[start + 1] as number) | 0x20) !== 0x73) return -1;
  const from = named ? start + 2 : start;
  for (let i = from; i < end; i++) {
    if (bytes[i] !== 0x2e) continue;
    const high = scanDecimal(bytes, from, i, 0xffff);
    const low = scanDecimal(bytes, i + 1, end, 0xffff);
    return high < 0 || low < 0 ? -1 : high * 0x10000 + low;
  }
  return scanDecimal(bytes, from, end, highestAsn);
}

const buffer = new Uint8Array(maxAsnTextLength);

/** Reads an ASN strictly (see `scanAsn`); null for blanks, signs, exponents, leading zeros. */
export function parseAsn(text: string): number | null {
  if (text.length === 0 || text.length > maxAsnTextLength) return null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    buffer[i] = code < 128 ? code : 0;
  }
  const asn = scanAsn(buffer, 0, text.length);
  return asn < 0 ? null : asn;
}

/** The usual way to write an ASN: "AS64500". */
export function formatAsn(asn: number): string {
  return `AS${asn}`;
}
