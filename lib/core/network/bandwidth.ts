import { normalised } from "@/lib/core/text/outside-text";

/** Bandwidths are whole megabits per second; 1 Gbps is 1000 Mbps, as carriers sell it. */

export type BandwidthProblem =
  | "bandwidth-empty"
  | "bandwidth-malformed"
  | "bandwidth-not-whole"
  | "bandwidth-ambiguous"
  | "bandwidth-several";

type Failure = { ok: false; code: BandwidthProblem; values: Record<string, string | number> };

export type ParsedBandwidth = { ok: true; mbps: number } | Failure;

/** So many connections of one bandwidth each. */
export type ParsedBandwidths = { ok: true; count: number; mbps: number } | Failure;

/** Longest text that is read as a bandwidth, in characters. */
const maxLength = 64;

/** Most connections that one text stands for. */
const maxCount = 64;

const scales: Readonly<Record<string, number>> = { "": 1, k: 0.001, m: 1, g: 1000, t: 1_000_000 };

/** The number, its unit, and the optics behind it: `100`, `1.6T`, `10 Gbit/s`, `10GigE`, `100GBASE-LR4`, `400G FR4`. */
const bandwidth =
  /^(\d{1,9}(?:\.\d{1,6})?)\s?(?:([kmgt])(?:i?g?e|b(?:its?)?(?:ps|\/s|e)?|bit\/s|bps|bd)?)?(?:[ -]?(?:base)?[ -]?(?:lr|er|zr|sr|fr|dr|cr|kr|lx|sx|zx|bx|ex|cwdm|psm|plr|t)\d{0,2}(?:[+.-]?[a-z0-9]{1,2})?)?$/i;

/** `2x100G`, `2 × 100G`, `2*100G`. */
const countBefore = /^(\d{1,3}) ?[x×*] ?(?=\d)/i;
/** `100G x 2`. */
const countBehind = / ?[x×*] ?(\d{1,3})$/i;

/** Three digits behind one comma or dot: thousands in one country, a fraction in the other. */
const ambiguous = /^\d{1,3}[.,]\d{3}(?:\s?m(?:bps|bit\/s|b\/s|b)?)?$/i;
const ambiguousComma = /^\d{1,3},\d{3}(?![\d,.])/;

/** The number with a dot for its fraction and without separators of thousands that can be nothing else. */
function withPlainNumber(text: string): string {
  const [number = ""] = /^[\d., '’]*\d/.exec(text) ?? [];
  const rest = text.slice(number.length);
  if (/^\d{1,3}(?:[ '’]\d{3})+$/.test(number)) return number.replace(/[ '’]/g, "") + rest;
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(number)) return number.replaceAll(",", "") + rest;
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(number)) {
    return number.replaceAll(".", "").replace(",", ".") + rest;
  }
  if (/^\d{1,3},\d{3}\.\d+$/.test(number)) return number.replace(",", "") + rest;
  if (/^\d{1,3}\.\d{3},\d+$/.test(number)) {
    return number.replace(".", "").replace(",", ".") + rest;
  }
  return /^\d{1,9},\d{1,6}$/.test(number) ? number.replace(",", ".") + rest : text;
}

/**
 * Reads bandwidths as people write them: `100G`, `100 Gbps`, `10GE`, `400 Gbit/s`, `100GBASE-LR4`,
 * `1.6T`, `10000` (Mbps when no unit is given), also so many times: `2x100G`. `100.000` is refused, since it
 * is a hundred in one country and a hundred thousand in another; so is `100,000`. The problem's code has words in
 * `document.bandwidth`.
 */
export function parseBandwidths(text: string): ParsedBandwidths {
  const shown = text.trim().slice(0, 40);
  const problem = (code: BandwidthProblem): Failure => ({
    ok: false,
    code,
    values: { text: shown },
  });
  if (shown === "") return problem("bandwidth-empty");
  const plain = normalised(text.trim(), "NFKC", maxLength)?.trim().replace(/\s+/g, " ") ?? "";
  const times = countBefore.exec(plain) ?? countBehind.exec(plain);
  const one = times ? plain.replace(times[0], "") : plain;
  const count = times ? Number(times[1]) : 1;
  if (ambiguous.test(one) || ambiguousComma.test(one)) return problem("bandwidth-ambiguous");
  const match = bandwidth.exec(withPlainNumber(one));
  // "1000BASE-T" gives its speed in Mbps, as "1000" does.
  const scale = scales[(match?.[2] ?? "").toLowerCase()];
  if (!match || scale === undefined || count < 1 || count > maxCount) {
    return problem("bandwidth-malformed");
  }
  // 1.6 T is 1600000 M although 1.6 * 1000000 need not come out whole in floating point.
  const mbps = Math.round(Number(match[1]) * scale * 1e6) / 1e6;
  return Number.isSafeInteger(mbps) ? { ok: true, count, mbps } : problem("bandwidth-not-whole");
}

/** Reads one bandwidth, as `parseBandwidths` does; several are refused. */
export function parseBandwidth(text: string): ParsedBandwidth {
  const read = parseBandwidths(text);
  if (!read.ok) return read;
  if (read.count === 1) return { ok: true, mbps: read.mbps };
  return {
    ok: false,
    code: "bandwidth-several",
    values: { text: text.trim().slice(0, 40), count: read.count, each: formatMbps(read.mbps) },
  };
}

/** Writes Mbps in the largest unit that stays exact: 100000 as "100 Gbps", 2500 as "2.5 Gbps". */
export function formatMbps(mbps: number): string {
  if (Math.abs(mbps) >= 1_000_000) return `${rounded(mbps / 1_000_000)} Tbps`;
  if (Math.abs(mbps) >= 1000) return `${rounded(mbps / 1000)} Gbps`;
  return `${rounded(mbps)} Mbps`;
}

function rounded(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}
