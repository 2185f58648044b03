import type { PartnerType } from "@/lib/core/requirements/vocabulary";
import { foldPartnerName, namesResemble } from "./fold-name";
import type { ListRow } from "./list-row";

/** A partner of the directory, as a list is compared with it. */
export type ListedPartner = {
  id: string;
  name: string;
  asn: number | null;
  type: PartnerType | null;
  markets: readonly string[];
  /** By name. */
  metros: readonly string[];
  /** Whether it comes from an approved application. */
  approved: boolean;
};

/** A field that a list says otherwise than the directory. */
export type FieldChange =
  | { field: "name"; from: string; to: string }
  | { field: "asn"; from: number | null; to: number }
  | { field: "type"; from: PartnerType | null; to: PartnerType }
  | { field: "markets" | "metros"; from: readonly string[]; to: readonly string[] };

export type PlanEntry =
  /** `similar`: partners whose names resemble the row's; perhaps it is one of them. */
  | { kind: "create"; row: ListRow; similar: { id: string; name: string }[] }
  | { kind: "change"; row: ListRow; partner: ListedPartner; changes: FieldChange[] }
  | { kind: "same"; row: ListRow; partner: ListedPartner }
  /** What an approved application says stands, whatever a list says. */
  | { kind: "approved"; row: ListRow; partner: ListedPartner; changes: FieldChange[] }
  /** Another row is about the same partner. */
  | { kind: "twice"; row: ListRow; partner: ListedPartner };

export type Plan = {
  entries: PlanEntry[];
  /** Partners the list says nothing about; they stay. */
  kept: number;
};

/** Partners offered as perhaps the same. */
const maxSimilar = 3;

/**
 * What a list would do to the directory, row by row. Pure. A row is about the partner of its ASN,
 * else of its name, else of another name it is known by.
 *
 * @param aliases partners' ids by folded other name.
 */
export function planImport(
  rows: readonly ListRow[],
  partners: readonly ListedPartner[],
  aliases: ReadonlyMap<string, string>,
): Plan {
  const byId = new Map(partners.map((each) => [each.id, each]));
  const byAsn = new Map(partners.flatMap((each) => (each.asn === null ? [] : [[each.asn, each]])));
  const byName = new Map(partners.map((each) => [foldPartnerName(each.name), each]));
  const byFirstWord = groupByFirstWord(partners);
  const seen = new Set<string>();
  const entries = rows.map((row): PlanEntry => {
    const folded = foldPartnerName(row.name);
    const named = byName.get(folded) ?? byId.get(aliases.get(folded) ?? "");
    const partner = (row.asn === null ? undefined : byAsn.get(row.asn)) ?? unlessOther(row, named);
    if (!partner) {
      // Names that resemble each other begin with the same word.
      const similar = (byFirstWord.get(firstWord(folded)) ?? [])
        .filter((each) => namesResemble(folded, foldPartnerName(each.name)))
        .slice(0, maxSimilar);
      return { kind: "create", row, similar: similar.map(({ id, name }) => ({ id, name })) };
    }
    if (seen.has(partner.id)) return { kind: "twice", row, partner };
    seen.add(partner.id);
    const changes = changesOf(row, partner, byName.get(folded) === undefined && named === partner);
    if (changes.length === 0) return { kind: "same", row, partner };
    return { kind: partner.approved ? "approved" : "change", row, partner, changes };
  });
  return { entries, kept: partners.length - seen.size };
}

const firstWord = (folded: string) => folded.split(" ", 1)[0] ?? "";

function groupByFirstWord(partners: readonly ListedPartner[]): Map<string, ListedPartner[]> {
  const groups = new Map<string, ListedPartner[]>();
  for (const partner of partners) {
    const word = firstWord(foldPartnerName(partner.name));
    const group = groups.get(word);
    if (group) group.push(partner);
    else groups.set(word, [partner]);
  }
  return groups;
}

/** The partner of the row's name, unless both give an ASN and not the same one. */
function unlessOther(row: ListRow, named: ListedPartner | undefined) {
  const others = named && row.asn !== null && named.asn !== null && named.asn !== row.asn;
  return others ? undefined : named;
}

function changesOf(row: ListRow, partner: ListedPartner, byAlias: boolean): FieldChange[] {
  const changes: FieldChange[] = [];
  if (!byAlias && row.name !== partner.name) {
    changes.push({ field: "name", from: partner.name, to: row.name });
  }
  if (row.asn !== null && row.asn !== partner.asn) {
    changes.push({ field: "asn", from: partner.asn, to: row.asn });
  }
  if (row.type !== null && row.type !== partner.type) {
    changes.push({ field: "type", from: partner.type, to: row.type });
  }
  for (const field of ["markets", "metros"] as const) {
    const [from, to] = [partner[field], row[field]];
    if (to.length > 0 && !sameNames(from, to)) changes.push({ field, from, to });
  }
  return changes;
}

const sameNames = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && [...one].sort().join("\n") === [...other].sort().join("\n");
