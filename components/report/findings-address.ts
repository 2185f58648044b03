/** Which report's findings are read, and which page of them. */
export type FindingsAddress = {
  /** From 1. */
  page: number;
  /** The revision whose report it is; absent for what stands now. */
  revision?: number;
  /** The report it was submitted with, although it was judged again. */
  report?: "submitted";
  /** An addition that is tried out, as the address of a simulation names it. */
  add?: string;
  keep?: "1";
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const positive = (value: Params[string]) => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 1 && number < 1_000_000 ? number : undefined;
};

/** Longest name of an addition: a kind and a metro. */
const longestAddition = 100;

/** Reads the address; what makes no sense counts as not given. */
export function readFindingsAddress({
  page,
  revision,
  report,
  add,
  keep,
}: Params): FindingsAddress {
  const number = positive(revision);
  return {
    page: positive(page) ?? 1,
    ...(number !== undefined && { revision: number }),
    ...(report === "submitted" && { report }),
    ...(typeof add === "string" && add.length <= longestAddition && { add }),
    ...(keep === "1" && { keep }),
  };
}

/** The query of such an address, with its question mark; "" for the first page of what stands now. */
export function findingsQuery({ page = 1, ...rest }: Partial<FindingsAddress>): string {
  const entries = Object.entries(page > 1 ? { ...rest, page } : rest);
  const given = entries.filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? "" : `?${query}`;
}
