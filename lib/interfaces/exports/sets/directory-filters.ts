import { regions } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import type { FilterField, Filters } from "@/lib/interfaces/exports/export-set";
import {
  type DirectoryFilters,
  edgeCountries,
  readDirectoryFilters,
} from "@/lib/partnership/partners/directory-filters";
import { markets } from "@/lib/partnership/partners/markets";
import { metrosNear } from "@/lib/partnership/partners/near";
import { locationConditions, partnerConditions } from "@/lib/partnership/partners/partner-sql";
import { findPlace } from "@/lib/partnership/partners/place-search";
import { Prisma } from "@/lib/platform/db/generated/client";

const metros = edgeMetros.map(({ metro }) => metro).sort();

/** The directory's filters, for every set of which a row is a partner or part of one. */
export const directoryFields: readonly FilterField[] = [
  { name: "q", kind: "text" },
  { name: "region", kind: "choice", values: regions, words: "regions" },
  { name: "country", kind: "choice", values: edgeCountries, words: "countries" },
  { name: "metro", kind: "choice", values: metros, words: "metros" },
  { name: "market", kind: "choice", values: markets, words: "markets" },
  { name: "type", kind: "choice", values: partnerTypes, words: "types" },
  { name: "near", kind: "text" },
  { name: "place", kind: "hidden" },
];

/** The directory's filters without its page; a place that nobody knows is left out. */
export async function readPartnerFilters(given: Filters): Promise<Filters> {
  const { page: _page, near, place, ...filters } = readDirectoryFilters(given);
  const found = Object.entries(filters).filter((entry): entry is [string, string] => !!entry[1]);
  const known = near !== "" && (await findPlace(near, place)).kind === "found";
  return { ...Object.fromEntries(found), ...(known && { near, ...(place && { place }) }) };
}

/** Partners `p` that the directory shows for the filters. */
export async function wholePartners(filters: Filters): Promise<Prisma.Sql[]> {
  const read = readDirectoryFilters(filters);
  const near = await nearCondition(read);
  return [
    ...partnerConditions(read),
    ...(near
      ? [
          Prisma.sql`EXISTS (SELECT FROM "PartnerLocation" l WHERE l."partnerId" = p.id AND ${near})`,
        ]
      : []),
  ];
}

/** Rows at a place `l` that fits, of partners that fit. */
export async function partnerPlaces(filters: Filters): Promise<Prisma.Sql[]> {
  const read = readDirectoryFilters(filters);
  const near = await nearCondition(read);
  const anywhere = { ...read, region: null, country: null, metro: null };
  return [...partnerConditions(anywhere), ...locationConditions(read), ...(near ? [near] : [])];
}

async function nearCondition({ near, place }: DirectoryFilters): Promise<Prisma.Sql | null> {
  const found = await findPlace(near, near === "" ? null : place);
  if (found.kind !== "found") return null;
  const names = metrosNear(found.place).map(({ metro }) => metro.metro);
  return Prisma.sql`l.metro = ANY (${names}::text[])`;
}
