import { parseAsn } from "@/lib/core/network/asn";
import { parseBandwidth } from "@/lib/core/network/bandwidth";
import { halfWidth, normalised } from "@/lib/core/text/outside-text";

/**
 * Reads what people type into the form's fields. Ranges are not judged here but by the document's
 * own schema; a reader only turns text into a value of the right kind.
 */
export type FieldValue<T> =
  | { ok: true; value: T }
  /** `words` is the full key of a message, which `values` fill. */
  | { ok: false; words: string; values: Record<string, string | number> };

const problem = (words: string, text: string) =>
  ({ ok: false, words, values: { text: text.trim().slice(0, 60) } }) as const;

/** Longest text that is read as a number, a date or a word. */
const maxLength = 100;

/**
 * Full-width digits, the typographic minus and spaces of all kinds, as the keyboard has them; "" for
 * what is too long to be a number or a word.
 */
const plain = (text: string) =>
  (normalised(text.trim(), "NFKC", maxLength) ?? "").replace(/[−–]/g, "-").trim();

/** Groups of three that can be nothing but thousands: `1,234,567`, `1.234.567,8`, `12 500`. */
const grouped = [
  { pattern: /^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/, thousands: /[ '’]/g },
  { pattern: /^[+-]?\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d*)?|,\d{3}\.\d*)$/, thousands: /,/g },
  { pattern: /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d*)?|\.\d{3},\d*)$/, thousands: /\./g },
] as const;

/**
 * A number such as `59.91`, `59,91` or `1,234,567`. `12,500` is refused, since it is twelve and a half in
 * one country and twelve thousand five hundred in another; a dot alone is a decimal point, as the
 * portal writes it.
 */
export function readDecimal(text: string): FieldValue<number> {
  const bare = plain(text);
  if (/^[1-9]\d{0,2},\d{3}$/.test(bare)) return problem("form.problems.ambiguous-number", text);
  return readFraction(bare) ?? problem("form.problems.not-a-number", text);
}

function readFraction(bare: string): FieldValue<number> | null {
  const thousands = grouped.find(({ pattern }) => pattern.test(bare))?.thousands;
  const number = (thousands ? bare.replace(thousands, "") : bare).replace(",", ".");
  return /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(number)
    ? { ok: true, value: Number(number) }
    : null;
}

const negativeSides = /[SW]$/i;

/** Decimal degrees such as `59.91`, `-59,91`, `59.91°` or `59.91 S`. */
export function readDegrees(text: string): FieldValue<number> {
  const bare = plain(text);
  const withoutSide = bare.replace(/[NSEW]$/i, "").trimEnd();
  // No degrees are in thousands: a comma before three digits is a decimal one.
  const read = readFraction(withoutSide.replace(/°$/, ""));
  if (!read?.ok) return problem("form.problems.not-degrees", text);
  return negativeSides.test(bare) ? { ok: true, value: -read.value } : read;
}

/** A whole number, which may be written in groups of three: `2 000`, `2,000`. */
export function readInteger(text: string): FieldValue<number> {
  const bare = plain(text);
  const joined = /^\d{1,3}([ ,'.]\d{3})+$/.test(bare) ? bare.replace(/[ ,'.]/g, "") : bare;
  return /^[+-]?\d{1,15}$/.test(joined)
    ? { ok: true, value: Number(joined) }
    : problem("form.problems.not-whole", text);
}

/** A part of one: `0.22`, `0,22` or `22 %`. */
export function readRatio(text: string): FieldValue<number> {
  const bare = plain(text);
  const percent = bare.endsWith("%");
  const read = readDecimal(percent ? bare.slice(0, -1) : bare);
  if (!read.ok) return problem("form.problems.not-a-ratio", text);
  // 7 % is 0.07, although 7 / 100 need not come out so in floating point.
  return percent ? { ok: true, value: Number((read.value / 100).toPrecision(15)) } : read;
}

/** A bandwidth in Mbps: `100G`, `10 Gbps`, `400000`, `100GBASE-LR4`; also with a decimal comma. */
export function readBandwidth(text: string): FieldValue<number> {
  const read = parseBandwidth(text);
  return read.ok
    ? { ok: true, value: read.mbps }
    : { ok: false, words: `document.bandwidth.${read.code}`, values: read.values };
}

const months = [
  ["jan", "january", "januar", "janvier", "enero"],
  ["feb", "february", "februar", "février", "febrero"],
  ["mar", "march", "märz", "mrz", "mars", "marzo"],
  ["apr", "april", "avril", "abril"],
  ["may", "mai", "mayo", "maj"],
  ["jun", "june", "juni", "juin", "junio"],
  ["jul", "july", "juli", "juillet", "julio"],
  ["aug", "august", "août", "agosto"],
  ["sep", "sept", "september", "septembre", "septiembre"],
  ["oct", "october", "okt", "oktober", "octobre", "octubre"],
  ["nov", "november", "novembre", "noviembre"],
  ["dec", "december", "dez", "dezember", "décembre", "diciembre"],
];

const monthOf = (name: string) =>
  months.findIndex((names) => names.includes(name.toLowerCase().replace(/\.$/, ""))) + 1;

const isoDay = (year: string, month: string | number, day: string): FieldValue<string> => ({
  ok: true,
  value: `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`,
});

/**
 * A day such as `2026-11-22`, `2026/11/22`, `22.11.2026`, `22-Nov-2026` or `2026年11月22日`; whether it
 * exists is the schema's to say. `05.11.2026` is refused: day and month may be either.
 */
export function readDate(text: string): FieldValue<string> {
  const bare = plain(text).replace(/[ T]00:00(?::00(?:\.0+)?)?Z?$/, "");
  const written = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(bare);
  if (written) return isoDay(written[1] ?? "", written[2] ?? "", written[3] ?? "");
  const named = /^(\d{1,2})\.?[- /]?(\p{L}{3,10}\.?)[- /]?,? ?(\d{4}|\d{2})$/u.exec(bare);
  if (named && monthOf(named[2] ?? "") > 0) {
    return isoDay(named[3] ?? "", monthOf(named[2] ?? ""), named[1] ?? "");
  }
  const american = /^(\p{L}{3,10}\.?) (\d{1,2}),? (\d{4})$/u.exec(bare);
  if (american && monthOf(american[1] ?? "") > 0) {
    return isoDay(american[3] ?? "", monthOf(american[1] ?? ""), american[2] ?? "");
  }
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(bare);
  if (!numbers) return problem("form.problems.not-a-date", text);
  const [, first = "", , second = "", year = ""] = numbers;
  if (Number(first) > 12 || first === second) return isoDay(year, second, first);
  return Number(second) > 12
    ? isoDay(year, first, second)
    : problem("form.problems.ambiguous-date", text);
}

const yes = new Set(["yes", "y", "true", "1", "on", "是", "有"]);
const no = new Set(["no", "n", "false", "0", "off", "否", "無", "无"]);

/** Yes or no, in either language, as a form sends it or a spreadsheet holds it. */
export function readFlag(text: string): FieldValue<boolean> {
  const bare = plain(text).toLowerCase();
  if (yes.has(bare)) return { ok: true, value: true };
  return no.has(bare) ? { ok: true, value: false } : problem("form.problems.not-yes-or-no", text);
}

/** One of a closed list of words, case aside. */
export function readWord(text: string): FieldValue<string> {
  return { ok: true, value: plain(text).toLowerCase() || text.trim() };
}

export function readText(text: string): FieldValue<string> {
  return { ok: true, value: text.trim() };
}

/** `ipv4`, `ipv6` or both, parted by anything. */
export function readFamilies(text: string): FieldValue<string[]> {
  const words = plain(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0) return { ok: true, value: [text.trim()] };
  const known = words.map((word) => (/^(ip)?v?[46]$/.test(word) ? `ipv${word.at(-1)}` : word));
  return { ok: true, value: [...new Set(known)] };
}

/** A list of ASNs parted by commas, spaces or lines; "none" is the empty list. */
export function readAsns(text: string): FieldValue<number[]> {
  const joined = halfWidth(text)
    .trim()
    .replace(/\b(asn?)\s+(?=\d)/gi, "$1");
  if (/^(none|無|无)$/i.test(joined)) return { ok: true, value: [] };
  const asns: number[] = [];
  for (const part of joined.split(/[\s,;、]+/).filter(Boolean)) {
    const read = parseAsn(part);
    if (!read.ok) return { ok: false, words: `document.asn.${read.code}`, values: read.values };
    asns.push(read.asn);
  }
  return { ok: true, value: asns };
}
