import { type Region, regions } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { findMetro } from "@/lib/core/edges/find-metro";
import { type PartnerType, partnerTypes } from "@/lib/core/requirements/vocabulary";
import { markets } from "./markets";

/** What partners are asked for; all of it must hold. */
export type PartnerFilters = {
  /** Part of a name, or an ASN; "" for none. */
  q: string;
  /** One metro of a partner has all three of these. */
  region: Region | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Canonical name of an edge metro. */
  metro: string | null;
  market: string | null;
  type: PartnerType | null;
};

export type DirectoryFilters = PartnerFilters & {
  /** A city, as typed; "" for none. */
  near: string;
  /** Which of the places called so. */
  place: string | null;
  /** From 1. */
  page: number;
};

/** Partners on a page of the directory. */
export const directoryPageSize = 25;

/** The longest search or name of a place that is read. */
export const maxSearchLength = 200;

/** Countries with an edge metro. */
export const edgeCountries = [...new Set(edgeMetros.map(({ country }) => country))].sort();

/** No filters at all. */
export const everyPartner: PartnerFilters = {
  q: "",
  region: null,
  country: null,
  metro: null,
  market: null,
  type: null,
};

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
    q: text("q").slice(0, maxSearchLength),
    region: regions.find((each) => each === text("region")) ?? null,
    country: edgeCountries.find((each) => each === text("country").toUpperCase()) ?? null,
    metro: findMetro(text("metro"))?.metro ?? null,
    market: markets.find((each) => each === text("market")) ?? null,
    type: partnerTypes.find((each) => each === text("type")) ?? null,
    near: text("near").slice(0, maxSearchLength),
    place: /^[a-z0-9-]{1,100}$/.test(text("place")) ? text("place") : null,
    page: Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The query string of filters, "" when there are none. */
export function directorySearch(filters: DirectoryFilters): string {
  const params = new URLSearchParams();
  const { page, ...texts } = filters;
  for (const [name, value] of Object.entries(texts)) if (value) params.set(name, value);
  // Which of several places is no question without a name.
  if (!filters.near) params.delete("place");
  if (page > 1) params.set("page", String(page));
  const search = params.toString();
  return search && `?${search}`;
}
