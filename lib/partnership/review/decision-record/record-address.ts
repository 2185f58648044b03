import { readReviewAddress } from "@/lib/partnership/review/application/review-address";
import { readDeclarationAddress } from "@/lib/partnership/review/declaration/declaration-address";
import type { DeclaredList } from "@/lib/partnership/review/declaration/declared-pages";

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
  const { waive: rule } = readReviewAddress({ waive: params.rule });
  const { sites: page } = readDeclarationAddress({ sites: params.page }).pages;
  return {
    lists: { ...readDeclarationAddress(params).pages },
    findings: rule === undefined ? null : { rule, page },
  };
}

/** The addresses on a record's page, which is at `path`. */
export const recordHrefs = (path: string) => ({
  list: (list: DeclaredList, page: number) => `${path}?${list}=${page}#${list}`,
  findings: (rule: string, page = 1) => `${path}?rule=${rule}${page > 1 ? `&page=${page}` : ""}`,
});
