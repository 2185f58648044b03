import { type Region, regions } from "@/lib/edges/edge-metro";
import { findMetro } from "@/lib/edges/find-metro";
import { type PartnerType, partnerTypes } from "@/lib/requirements/vocabulary";

export type DirectoryFilters = {
  /** Part of a name, or an ASN; "" for none. */
  q: string;
  region: Region | null;
  /** Canonical name of an edge metro. */
  metro: string | null;
  type: PartnerType | null;
  /** From 1. */
  page: number;
};

/** Partners on a page of the directory. */
export const directoryPageSize = 50;

const longestSearch = 200;

/** Reads the directory's filters from the address; what makes no sense counts as not given. */
export function readDirectoryFilters(
  params: Readonly<Record<string, string | string[] | undefined>>,
): DirectoryFilters {
  const text = (key: string) => {
    const value = params[key];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const page = Number(text("page"));
  return {
    q: text("q").slice(0, longestSearch),
    region: regions.find((each) => each === text("region")) ?? null,
    metro: findMetro(text("metro"))?.metro ?? null,
    type: partnerTypes.find((each) => each === text("type")) ?? null,
    page: Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The query string of filters, "" when there are none. */
export function directorySearch(filters: DirectoryFilters): string {
  const params = new URLSearchParams();
  if (filters.q) params.set("q", filters.q);
  if (filters.region) params.set("region", filters.region);
  if (filters.metro) params.set("metro", filters.metro);
  if (filters.type) params.set("type", filters.type);
  if (filters.page > 1) params.set("page", String(filters.page));
  const search = params.toString();
  return search && `?${search}`;
}
