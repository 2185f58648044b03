/** What the address of an application's review page may carry. */
export type ReviewAddress = {
  /** The revision to read; the newest when absent. */
  revision?: number;
  /** The page of the list of sites, from 1. */
  sites: number;
};

const positive = (value: string | string[] | undefined) => {
  const number = Number(Array.isArray(value) ? value[0] : value);
  return Number.isSafeInteger(number) && number >= 1 && number < 1_000_000 ? number : undefined;
};

/** Reads the address; what makes no sense counts as not given. */
export function readReviewAddress(
  params: Readonly<Record<string, string | string[] | undefined>>,
): ReviewAddress {
  return { revision: positive(params.revision), sites: positive(params.sites) ?? 1 };
}

/** The query string of an address, "" for the newest revision from its start. */
export function reviewSearch({ revision, sites }: ReviewAddress): string {
  const params = new URLSearchParams();
  if (revision !== undefined) params.set("revision", String(revision));
  if (sites > 1) params.set("sites", String(sites));
  const search = params.toString();
  return search && `?${search}`;
}
