import { normalised } from "@/lib/core/text/outside-text";

/** Bandwidths are whole megabits per second; 1 Gbps is 1000 Mbps, as carriers sell it. */

export type BandwidthProblem = "bandwidth-empty" | "bandwidth-malformed" | "bandwidth-not-whole";

export type ParsedBandwidth =
  | { ok: true; mbps: number }
  | { ok: false; code: BandwidthProblem; values: Record<string, string | number> };

/** Longest text that is read as a bandwidth, in characters. */
const longest = 64;

const scales: Readonly<Record<string, number>> = { "": 1, m: 1, g: 1000, t: 1_000_000 };

/**
 * Reads a bandwidth as people write it: `100G`, `100 Gbps`, `10GE`, `400 Gbit/s`, `1.6T`, `10000`
 * (Mbps when no unit is given). The problem's code has words in `document.bandwidth`.
 */
export function parseBandwidth(text: string): ParsedBandwidth {
  const shown = text.trim().slice(0, 40);
  const problem = (code: BandwidthProblem): ParsedBandwidth => ({
    ok: false,
    code,
    values: { text: shown },
  });
  if (shown === "") return problem("bandwidth-empty");
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*([mgt]?)(?:b(?:it)?(?:ps|\/s)?|be|e)?$/i.exec(
    normalised(text.trim(), "NFKC", longest)?.trim() ?? "",
  );
  const scale = scales[(match?.[2] ?? "").toLowerCase()];
  if (!match || scale === undefined) return problem("bandwidth-malformed");
  // 1.6 T is 1600000 M although 1.6 * 1000000 need not come out whole in floating point.
  const mbps = Math.round(Number(match[1]) * scale * 1e6) / 1e6;
  return Number.isSafeInteger(mbps) ? { ok: true, mbps } : problem("bandwidth-not-whole");
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
