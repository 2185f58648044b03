import { csvLines, csvStart } from "@/lib/exports/csv";
import type { PartnerType } from "@/lib/requirements/vocabulary";

/** A partner with what the list for administrators says about it. */
export type ExportedPartner = {
  name: string;
  asn: number | null;
  type: PartnerType | null;
  since: Date;
  locations: readonly {
    metro: string;
    region: string;
    connections: number | null;
    capacityMbps: number | null;
  }[];
};

/** Columns of the partner list, in their order; names are stable, since programs read them. */
export const partnerColumns = [
  "name",
  "asn",
  "type",
  "regions",
  "metros",
  "since",
  "connections",
  "capacity_mbps",
] as const;

/** The sum, or null when one of them is not known. */
const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce((total, each) => (total === null || each === null ? null : total + each), 0);

function cells({ name, asn, type, since, locations }: ExportedPartner): (string | number)[] {
  const regions = [...new Set(locations.map(({ region }) => region))].sort();
  return [
    name,
    asn ?? "",
    type ?? "",
    regions.join("; "),
    locations.map(({ metro }) => metro).join("; "),
    since.toISOString().slice(0, 10),
    sum(locations.map(({ connections }) => connections)) ?? "",
    sum(locations.map(({ capacityMbps }) => capacityMbps)) ?? "",
  ];
}

/** The first line; `bom` puts the byte order mark before it by which Excel knows UTF-8. */
export function csvHeader(bom: boolean): string {
  return csvStart(partnerColumns, bom);
}

/** One RFC 4180 record a partner, each with its line end. */
export function csvRows(partners: readonly ExportedPartner[]): string {
  return csvLines(partners.map(cells));
}
