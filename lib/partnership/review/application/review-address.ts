import { isPointer } from "@/lib/partnership/review/declaration/declaration-address";

/** What the address of an application's review page may carry. */
export type ReviewAddress = {
  /** The revision to read; the newest when absent. */
  revision?: number;
  /** The rule somebody is about to waive. */
  waive?: string;
  /** The report it was submitted with, although it was judged again. */
  report?: "submitted";
  /** The revisions to compare; the newest with the one before it when absent. */
  from?: number;
  to?: number;
  /** What a comment is to be about, as a JSON pointer into the revision. */
  about?: string;
  /** The query string of the list of the queue that the reader came from. */
  list?: string;
};

/** Longest query string of a list; one with every filter set has about half of it. */
const maxList = 1000;

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
    ...(ruleId.test(waive) && { waive }),
    ...(params.report === "submitted" && { report: params.report }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(isPointer(params.about) && { about: params.about }),
    ...(typeof params.list === "string" && params.list.length <= maxList && { list: params.list }),
  };
}

/** The query string of an address, "" for the newest revision from its start. */
export function reviewSearch(address: ReviewAddress): string {
  const { revision, waive, report, from, to, about, list } = address;
  const params = new URLSearchParams();
  if (revision !== undefined) params.set("revision", String(revision));
  if (waive !== undefined) params.set("waive", waive);
  if (report !== undefined) params.set("report", report);
  if (from !== undefined) params.set("from", String(from));
  if (to !== undefined) params.set("to", String(to));
  if (about !== undefined) params.set("about", about);
  if (list !== undefined) params.set("list", list);
  const search = params.toString();
  return search && `?${search}`;
}
