import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { findMetro } from "@/lib/core/edges/find-metro";
import { foldMetroName } from "@/lib/core/edges/fold-metro-name";
import { parseAsn } from "@/lib/core/network/asn";
import { type PartnerType, partnerTypes } from "@/lib/core/requirements/vocabulary";
import { hasHiddenCharacters } from "@/lib/core/text/name";
import { markets } from "@/lib/partnership/partners/markets";
import { type ListIssue, type ListIssueCode, type ListRow, maxPartnerNameLength } from "./list-row";

/** A partner of a list, not yet looked into. */
export type RawPartner = { line: number; fields: unknown };

const known = ["name", "asn", "type", "markets", "metros"];

/** Reads one partner of a list: the row, when nothing is wrong with it, and what is. */
export function readPartner({ line, fields }: RawPartner): {
  row: ListRow | null;
  issues: ListIssue[];
} {
  const issues: ListIssue[] = [];
  const wrong = (code: ListIssueCode, values: ListIssue["values"] = {}) => {
    issues.push({ line, code, values });
    return null;
  };
  if (fields === null || typeof fields !== "object" || Array.isArray(fields)) {
    wrong("not-a-partner");
    return { row: null, issues };
  }
  for (const field of Object.keys(fields)) {
    if (!known.includes(field)) wrong("unknown-field", { field: shown(field) });
  }
  const given = fields as Partial<Record<string, unknown>>;
  const row = {
    line,
    name: readName(given.name, wrong) ?? "",
    asn: readAsn(given.asn, wrong),
    type: readType(given.type, wrong),
    markets: readNames(given.markets, wrong, "bad-market", marketOf),
    metros: readNames(given.metros, wrong, "bad-metro", (name) => findMetro(name)?.metro ?? null),
  };
  const twice = row.metros.find((metro, index) => row.metros.indexOf(metro) !== index);
  if (twice !== undefined) wrong("metro-twice", { metro: twice });
  return { row: issues.length === 0 ? row : null, issues };
}

type Wrong = (code: ListIssueCode, values?: ListIssue["values"]) => null;

/** Longest text repeated in a sentence about it, in characters. */
const maxShownLength = 80;
const shown = (value: unknown) => {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  const text = String(value);
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text;
};

function readName(name: unknown, wrong: Wrong): string | null {
  if (typeof name !== "string" || name.trim() === "") return wrong("name-missing");
  const trimmed = name.trim();
  if (trimmed.length <= maxPartnerNameLength && hasHiddenCharacters(trimmed)) {
    return wrong("name-hidden");
  }
  return trimmed.length > maxPartnerNameLength
    ? wrong("name-too-long", { length: trimmed.length, most: maxPartnerNameLength })
    : trimmed;
}

function readAsn(asn: unknown, wrong: Wrong): number | null {
  if (asn === undefined || asn === null) return null;
  if (typeof asn !== "string" && typeof asn !== "number")
    return wrong("bad-asn", { asn: shown(asn) });
  // Spreadsheets write 3301.0 for 3301; as asdot it would be another network's.
  if (String(asn).includes(".")) return wrong("dotted-asn", { asn: shown(asn) });
  const parsed = parseAsn(String(asn));
  return parsed.ok ? parsed.asn : wrong("bad-asn", { asn: shown(asn) });
}

function readType(type: unknown, wrong: Wrong): PartnerType | null {
  if (type === undefined || type === null) return null;
  const word =
    typeof type === "string" && type.length < maxShownLength ? type.trim().toLowerCase() : "";
  return partnerTypes.find((each) => each === word) ?? wrong("bad-type", { type: shown(type) });
}

const marketOf = (name: string) =>
  markets.find((market) => foldMetroName(market) === foldMetroName(name)) ?? null;

function readNames(
  names: unknown,
  wrong: Wrong,
  code: "bad-market" | "bad-metro",
  find: (name: string) => string | null,
): string[] {
  if (names === undefined || names === null) return [];
  const list = Array.isArray(names) ? names : [names];
  return list.flatMap((name) => {
    const found = typeof name === "string" ? find(name.trim()) : null;
    if (found !== null) return found;
    wrong(code, {
      name: shown(name),
      near: code === "bad-metro" ? metrosLike(name) || "none" : "",
    });
    return [];
  });
}

/** Letters that two names must begin with to be offered for each other. */
const likeness = 3;

/** Metros that begin as the unknown name does, for the sentence about it. */
function metrosLike(name: unknown): string {
  if (typeof name !== "string" || name.length > maxShownLength) return "";
  const start = foldMetroName(name).slice(0, likeness);
  if (start.length < likeness) return "";
  return edgeMetros
    .filter(({ metro }) => foldMetroName(metro).startsWith(start))
    .map(({ metro }) => metro)
    .slice(0, 3)
    .join(", ");
}
