/** The page a reader asks for in the address, counted from 1; nonsense reads as the first. */
export function pageNumber(asked: string | string[] | undefined): number {
  if (typeof asked !== "string" || !/^[1-9]\d{0,5}$/.test(asked)) return 1;
  return Number(asked);
}

/** The first value of a query parameter, trimmed and bounded; "" when it is absent. */
export function queryText(asked: string | string[] | undefined): string {
  const [first = ""] = Array.isArray(asked) ? asked : [asked];
  return first.trim().slice(0, 200);
}

/** An address with those parameters that say something. */
export function withQuery(path: string, values: Record<string, string | number | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== "" && value !== 1) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
