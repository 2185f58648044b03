import { type Verdict, verdicts } from "@/lib/core/requirements/report";
import { type PartnerType, partnerTypes } from "@/lib/core/requirements/vocabulary";

/** The tabs of the queue, from what a reviewer does first to everything submitted. */
export const queueViews = [
  "mine",
  "unassigned",
  "today",
  "second",
  "ready",
  "followUps",
  "partner",
  "all",
] as const;
export type QueueView = (typeof queueViews)[number];

/** Which applications a reviewer may ask for; drafts are nobody's but the partner's. */
export const queueStates = [
  "all",
  "open",
  "submitted",
  "in-review",
  "changes-requested",
  "approved",
  "declined",
  "revoked",
  "withdrawn",
] as const;
export type QueueState = (typeof queueStates)[number];

export const queueSorts = ["urgent", "newest", "oldest", "name", "asn", "failing"] as const;
export type QueueSort = (typeof queueSorts)[number];

export type QueueFilters = {
  /** Null: what a reviewer wants who did not choose, see `viewFor`. */
  view: QueueView | null;
  /** Part of the name of a partner or an organisation, or an ASN; "" for none. */
  q: string;
  state: QueueState;
  verdict: Verdict | null;
  type: PartnerType | null;
  /** The id of the reviewer who has it. */
  reviewer: string | null;
  /** Null: the order of the view. */
  sort: QueueSort | null;
  /** From 1. */
  page: number;
};

/** Rows on a page of the queue: one to two screens of one line a row. */
export const queuePageSize = 25;

/** Search parameters as Next gives them. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const maxSearchLength = 200;

/** The id of a person, as addresses carry it. */
const personId = /^[0-9a-f-]{36}$/;

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
    view: oneOf(queueViews, "view"),
    q: text("q").slice(0, maxSearchLength),
    state: oneOf(queueStates, "state") ?? "all",
    verdict: oneOf(verdicts, "verdict"),
    type: oneOf(partnerTypes, "type"),
    reviewer: personId.test(text("reviewer")) ? text("reviewer") : null,
    sort: oneOf(queueSorts, "sort"),
    page: Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The query string of filters, without what is the default; "" when all is. */
export function queueSearch(filters: QueueFilters): string {
  const params = new URLSearchParams();
  if (filters.view) params.set("view", filters.view);
  if (filters.q) params.set("q", filters.q);
  if (filters.state !== "all") params.set("state", filters.state);
  if (filters.verdict) params.set("verdict", filters.verdict);
  if (filters.type) params.set("type", filters.type);
  if (filters.reviewer) params.set("reviewer", filters.reviewer);
  if (filters.sort) params.set("sort", filters.sort);
  if (filters.page > 1) params.set("page", String(filters.page));
  const search = params.toString();
  return search && `?${search}`;
}

/** Whether the filters leave something of a view out. */
export function isNarrowed({ q, state, verdict, type, reviewer }: QueueFilters): boolean {
  return q !== "" || state !== "all" || verdict !== null || type !== null || reviewer !== null;
}

/**
 * The view to show: the one chosen, else everything for who searches or filters, else one's own when
 * there is any, else what nobody has taken.
 */
export function viewFor(filters: QueueFilters, mine: number): QueueView {
  if (filters.view) return filters.view;
  if (isNarrowed(filters)) return "all";
  return mine > 0 ? "mine" : "unassigned";
}

/** The order to show a view in: what waits by when it is due, the rest by when it came. */
export function sortFor({ sort }: QueueFilters, view: QueueView): QueueSort {
  return sort ?? (view === "all" || view === "partner" ? "newest" : "urgent");
}

/** A tab counts no further. */
export const maxCounted = 1000;
