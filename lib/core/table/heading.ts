import { normalised } from "@/lib/core/text/outside-text";

/** Longest text that may be a heading, in characters. */
const maxHeadingLength = 100;

const plainHeading = (text: string) =>
  (normalised(text.trim(), "NFKC", maxHeadingLength) ?? "").toLowerCase();

/** A heading without case, accents, signs and what stands in brackets; "" for what is too long to be one. */
export const foldHeading = (text: string): string =>
  (normalised(text.trim(), "NFKD", maxHeadingLength) ?? "")
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Units that a heading may give for numbers below it that have none: `Bandwidth (Gbps)`, `Utilisation [%]`. */
export type HeadingUnit = "Mbps" | "Gbps" | "Tbps" | "%";

const units: readonly [RegExp, HeadingUnit][] = [
  [/(?:^|[^a-z])g(?:bit\/s|bits\/s|bps|b\/s|b|be|e)?(?:[^a-z]|$)/, "Gbps"],
  [/(?:^|[^a-z])t(?:bit\/s|bits\/s|bps|b\/s)?(?:[^a-z]|$)/, "Tbps"],
  [/(?:^|[^a-z])m(?:bit\/s|bits\/s|bps|b\/s)?(?:[^a-z]|$)/, "Mbps"],
  [/%|percent|per cent|百分/, "%"],
];

/** The unit that a heading names, or null. */
export function unitOfHeading(heading: string): HeadingUnit | null {
  const plain = plainHeading(heading);
  return units.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** A heading without the unit at its end: "bandwidth gbps" is "bandwidth". */
export const withoutUnit = (folded: string): string =>
  folded.replace(/(?:in)?(?:[mgt](?:bits?|bps|bits?ps|be)|percent|pct)$/, "");
