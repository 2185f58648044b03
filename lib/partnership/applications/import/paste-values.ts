import { findMetro } from "@/lib/core/edges/find-metro";
import { cleanMailAddress } from "@/lib/core/network/mail-address";
import { cleanPhone } from "@/lib/core/network/phone";
import { canonicalPrefix } from "@/lib/core/network/prefix-lines";
import {
  type ContactRole,
  contactRoles,
  sessionAddressProviders,
  trafficClasses,
} from "@/lib/core/requirements/vocabulary";
import type { HeadingUnit } from "@/lib/core/table/heading";
import { normalised } from "@/lib/core/text/outside-text";
import * as read from "@/lib/partnership/applications/form/field-parsers";
import { connectionFlags } from "@/lib/partnership/applications/form/form-values";
import { bandwidthText, flagText } from "@/lib/partnership/applications/form/values-from-document";
import type { PasteColumn } from "./paste-columns";

/** A cell as it would be stored, or why it can't be. */
export type CellValue =
  | { ok: true; text: string }
  | { ok: false; words: string; values: Record<string, string | number> };

type CellReader = (text: string) => CellValue;

const stored = (text: string): CellValue => ({ ok: true, text });

/** Reads a cell as the form reads its field and writes it as the form shows a stored value. */
const through =
  <T>(reader: (text: string) => read.FieldValue<T>, write: (value: T) => string): CellReader =>
  (text) => {
    const value = reader(text);
    return value.ok ? stored(write(value.value)) : value;
  };

const flag = through(read.readFlag, flagText);
const number = (reader: (text: string) => read.FieldValue<number>) => through(reader, String);

/** Longest cell that may be one of a closed list of words, in characters. */
const maxWord = 100;

const foldWord = (text: string) =>
  (normalised(text.trim(), "NFKC", maxWord) ?? text.slice(0, maxWord)).trim().toLowerCase();

/** One of a closed list, by its own word or another; what is none stays as it is, to be refused by name. */
const oneOf =
  (own: readonly string[], others: Readonly<Record<string, string>>): CellReader =>
  (text) => {
    const word = foldWord(text);
    return stored(
      own.includes(word) ? word : Object.hasOwn(others, word) ? (others[word] ?? text) : text,
    );
  };

/** Words of the form in either language, PeeringDB's, and usual ones. */
const roles: Readonly<Record<string, ContactRole>> = {
  政策: "policy",
  技術: "technical",
  服務: "service",
  升級處理: "escalation",
  升級: "escalation",
  其他: "other",
  peering: "policy",
  "24x7 noc": "noc",
  "network operations center": "noc",
  tech: "technical",
};
const classes: Readonly<Record<string, string>> = {
  企業: "enterprise",
  消費者: "consumer",
  語音: "voice",
  基礎設施: "infrastructure",
  內容: "content",
  其他: "other",
};
const providers: Readonly<Record<string, string>> = {
  "your network": "peer",
  "own network": "peer",
  partner: "peer",
  貴網路: "peer",
  您的網路: "peer",
  ms: "microsoft",
};

/** Address families, also in the form's words: "IPv4 and IPv6", "both". */
const families: CellReader = (text) => {
  const word = foldWord(text);
  if (/^(?:both|dual|dual[ -]?stack|兩者|雙堆疊)$/.test(word)) return stored("ipv4 ipv6");
  const plain = word.replace(/\b(?:and|only)\b|與|和|僅/g, " ");
  return through(read.readFamilies, (value) => [...value].sort().join(" "))(plain.trim() || text);
};

const metro: CellReader = (text) => {
  const edge = findMetro(text);
  return edge
    ? stored(edge.metro)
    : { ok: false, words: "document.issues.unknown-metro", values: { name: text.slice(0, 80) } };
};

const plain: CellReader = stored;

const readers: Partial<Record<PasteColumn, CellReader>> = {
  ...Object.fromEntries(connectionFlags.map((each) => [each, flag])),
  role: oneOf(contactRoles, roles),
  email: (text) => stored(cleanMailAddress(text)),
  phone: (text) => stored(cleanPhone(text)),
  staffedAroundTheClock: (text) =>
    /^24\s?[x×/*]\s?7$|^全天候/i.test(text.trim()) ? stored("yes") : flag(text),
  metro,
  handoff: metro,
  bandwidthMbps: through(read.readBandwidth, bandwidthText),
  peeringDbFacilityId: number(read.readInteger),
  sessions: families,
  sessionAddressProvider: oneOf(sessionAddressProviders, providers),
  maxPrefixesV4: number(read.readInteger),
  maxPrefixesV6: number(read.readInteger),
  peakUtilisation: number(read.readRatio),
  augmentationDueOn: through(read.readDate, (day) => day),
  latitude: number(read.readDegrees),
  longitude: number(read.readDegrees),
  share: number(read.readDecimal),
  prefix: (text) => stored(canonicalPrefix(text)),
  trafficClass: oneOf(trafficClasses, classes),
};

/** Reads one cell of a column as it would be stored. A number without a unit has the one of its heading. */
export function readCell(field: PasteColumn, text: string, unit: HeadingUnit | null): CellValue {
  // Three digits behind a dot or comma may be thousands, whatever the unit: they are refused as they stand.
  const mistakable = field === "bandwidthMbps" && /^\d{1,3}[.,]\d{3}$/.test(text);
  const bare = /^[\d.,' ]+$/.test(text) && !mistakable;
  const fits = unit === "%" ? field === "peakUtilisation" : field === "bandwidthMbps";
  const whole = bare && unit !== null && fits ? `${text} ${unit}` : text;
  return (readers[field] ?? plain)(whole);
}
