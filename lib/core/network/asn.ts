import { normalised } from "@/lib/core/text/outside-text";

/** Autonomous system numbers: 32 bits unsigned, kept as numbers. */

export const highestAsn = 4_294_967_295;

export type AsnProblem = "asn-empty" | "asn-malformed" | "asn-negative" | "asn-out-of-range";

export type ParsedAsn =
  | { ok: true; asn: number }
  | { ok: false; code: AsnProblem; values: Record<string, string | number> };

/** Longest text that is read as an ASN, in characters; asdot with its prefix has 14. */
const maxLength = 500;

const prefixed = /^asn?\s*(?=[\d-])/i;

function asdot(high: string, low: string): number | null {
  const upper = Number(high);
  const lower = Number(low);
  return upper <= 0xffff && lower <= 0xffff ? upper * 0x10000 + lower : null;
}

/**
 * Reads an ASN as people write it: `64500`, `AS64500`, `as 64500`, `ASN64500` or asdot `1.10`
 * (RFC 5396). Full-width digits are read as digits. The problem's code has words in
 * `document.asn`; its values name the text.
 */
export function parseAsn(text: string): ParsedAsn {
  const shown = text.trim().slice(0, 40);
  const problem = (code: AsnProblem): ParsedAsn => ({ ok: false, code, values: { text: shown } });
  if (shown === "") return problem("asn-empty");
  const bare = normalised(text.trim(), "NFKC", maxLength)?.trim().replace(prefixed, "");
  if (bare === undefined) return problem("asn-malformed");
  if (/^-\d+(\.\d+)?$/.test(bare)) return problem("asn-negative");
  const dotted = /^(\d{1,10})\.(\d{1,10})$/.exec(bare);
  if (dotted) {
    const asn = asdot(dotted[1] ?? "", dotted[2] ?? "");
    return asn === null ? problem("asn-out-of-range") : { ok: true, asn };
  }
  if (!/^\d+$/.test(bare)) return problem("asn-malformed");
  const asn = Number(bare);
  return asn <= highestAsn ? { ok: true, asn } : problem("asn-out-of-range");
}

/** The usual way to write an ASN: "AS64500". */
export function formatAsn(asn: number): string {
  return `AS${asn}`;
}
