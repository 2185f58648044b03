import { readReviewAddress } from "@/lib/partnership/review/application/review-address";

/** What the address of a record's page may carry. */
export type RecordAddress = {
  /** The page of the list of sites, from 1. */
  sites: number;
  /** The rule whose findings are read, all of them, and their page from 1; null for the whole page. */
  findings: { rule: string; page: number } | null;
};

/** Reads the address; what makes no sense counts as not given. */
export function readRecordAddress(
  params: Readonly<Record<string, string | string[] | undefined>>,
): RecordAddress {
  const { sites, waive: rule } = readReviewAddress({ sites: params.sites, waive: params.rule });
  const { sites: page } = readReviewAddress({ sites: params.page });
  return { sites, findings: rule === undefined ? null : { rule, page } };
}

/** The addresses on a record's page, which is at `path`. */
export const recordHrefs = (path: string) => ({
  sites: (sites: number) => `${path}?sites=${sites}#sites`,
  findings: (rule: string, page = 1) => `${path}?rule=${rule}${page > 1 ? `&page=${page}` : ""}`,
});
