import { type Verdict, verdicts } from "@/lib/requirements/report";
import { type PartnerType, partnerTypes } from "@/lib/requirements/vocabulary";

/** Which applications a reviewer may ask for; drafts are nobody's but the partner's. */
export const queueStates = [
  "open",
  "submitted",
  "in-review",
  "approved",
  "declined",
  "withdrawn",
  "all",
] as const;
export type QueueState = (typeof queueStates)[number];

export const queueSorts = ["newest", "oldest", "name", "asn", "failing"] as const;
export type QueueSort = (typeof queueSorts)[number];

export type QueueFilters = {
  /** Part of a name, or an ASN; "" for none. */
  q: string;
  state: QueueState;
  verdict: Verdict | null;
  type: PartnerType | null;
  sort: QueueSort;
  /** From 1. */
  page: number;
};

/** Rows on a page of the queue: what fits a few screens, and half of what 50 rows cost to send. */
export const queuePageSize = 25;

/** Search parameters as Next gives them. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const longestSearch = 200;

/** Reads the queue's filters from the address; what makes no sense counts as not given. */
export function readQueueFilters(params: SearchParams): QueueFilters {
  const text = (key: string) => {
    const value = params[key];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const oneOf = <T extends string>(list: readonly T[], key: string) =>
    list.find((each) => each === text(key)) ?? null;
  const page = Number(text("page"));
  return {
    q: text("q").slice(0, longestSearch),
    state: oneOf(queueStates, "state") ?? "open",
    verdict: oneOf(verdicts, "verdict"),
    type: oneOf(partnerTypes, "type"),
    sort: oneOf(queueSorts, "sort") ?? "newest",
    page: Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The query string of filters, without what is the default; "" when all is. */
export function queueSearch(filters: QueueFilters): string {
  const params = new URLSearchParams();
  if (filters.q) params.set("q", filters.q);
  if (filters.state !== "open") params.set("state", filters.state);
  if (filters.verdict) params.set("verdict", filters.verdict);
  if (filters.type) params.set("type", filters.type);
  if (filters.sort !== "newest") params.set("sort", filters.sort);
  if (filters.page > 1) params.set("page", String(filters.page));
  const search = params.toString();
  return search && `?${search}`;
}
