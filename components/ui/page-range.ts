/** Which items a page of a list shows: ordinals from 1, both 0 when there is nothing. */
export type PageRange = { from: number; to: number; total: number; page: number; pages: number };

/** The range of a page; a page beyond the ends is moved to the nearest one there is. */
export function pageRange(page: number, pageSize: number, total: number): PageRange {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const current = Math.min(Math.max(1, page), pages);
  if (total === 0) return { from: 0, to: 0, total, page: 1, pages };
  const from = (current - 1) * pageSize + 1;
  return { from, to: Math.min(total, from + pageSize - 1), total, page: current, pages };
}
