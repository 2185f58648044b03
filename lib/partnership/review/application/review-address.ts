/** What the address of an application's review page may carry. */
export type ReviewAddress = {
  /** The revision to read; the newest when absent. */
  revision?: number;
  /** The page of the list of sites, from 1. */
  sites: number;
  /** The pages of the lists of locations and of prefixes, from 1. */
  locations: number;
  prefixes: number;
  /** The rule somebody is about to waive. */
  waive?: string;
  /** The report it was submitted with, although it was judged again. */
  report?: "submitted";
  /** The revisions to compare; the newest with the one before it when absent. */
  from?: number;
  to?: number;
};

/** A rule's id, as addresses may carry it. */
const ruleId = /^[a-z0-9-]{1,60}$/;

const positive = (value: string | string[] | undefined) => {
  const number = Number(Array.isArray(value) ? value[0] : value);
  return Number.isSafeInteger(number) && number >= 1 && number < 1_000_000 ? number : undefined;
};

/** Reads the address; what makes no sense counts as not given. */
export function readReviewAddress(
  params: Readonly<Record<string, string | string[] | undefined>>,
): ReviewAddress {
  const [from, to] = [positive(params.from), positive(params.to)];
  const waive = typeof params.waive === "string" ? params.waive : "";
  return {
    revision: positive(params.revision),
    sites: positive(params.sites) ?? 1,
    locations: positive(params.locations) ?? 1,
    prefixes: positive(params.prefixes) ?? 1,
    ...(ruleId.test(waive) && { waive }),
    ...(params.report === "submitted" && { report: params.report }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** The query string of an address, "" for the newest revision from its start. */
export function reviewSearch(address: ReviewAddress): string {
  const { revision, waive, report, from, to } = address;
  const params = new URLSearchParams();
  if (revision !== undefined) params.set("revision", String(revision));
  for (const list of ["sites", "locations", "prefixes"] as const) {
    if (address[list] > 1) params.set(list, String(address[list]));
  }
  if (waive !== undefined) params.set("waive", waive);
  if (report !== undefined) params.set("report", report);
  if (from !== undefined) params.set("from", String(from));
  if (to !== undefined) params.set("to", String(to));
  const search = params.toString();
  return search && `?${search}`;
}
