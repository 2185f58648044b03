import { readReviewAddress } from "@/lib/partnership/review/application/review-address";

type DeclaredList = "sites" | "locations" | "prefixes";

/** What the address of a record's page may carry. */
export type RecordAddress = {
  /** The pages of the long lists of the declaration, from 1. */
  lists: Record<DeclaredList, number>;
  /** The rule whose findings are read, all of them, and their page from 1; null for the whole page. */
  findings: { rule: string; page: number } | null;
};

/** Reads the address; what makes no sense counts as not given. */
export function readRecordAddress(
  params: Readonly<Record<string, string | string[] | undefined>>,
): RecordAddress {
  const {
    sites,
    locations,
    prefixes,
    waive: rule,
  } = readReviewAddress({
    sites: params.sites,
    locations: params.locations,
    prefixes: params.prefixes,
    waive: params.rule,
  });
  const { sites: page } = readReviewAddress({ sites: params.page });
  const lists = { sites, locations, prefixes };
  return { lists, findings: rule === undefined ? null : { rule, page } };
}

/** The addresses on a record's page, which is at `path`. */
export const recordHrefs = (path: string) => ({
  list: (list: DeclaredList, page: number) => `${path}?${list}=${page}#${list}`,
  findings: (rule: string, page = 1) => `${path}?rule=${rule}${page > 1 ? `&page=${page}` : ""}`,
});
