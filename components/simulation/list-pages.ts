/** The long lists of a simulation page: locations before and after, and sites with their edges. */
export type SimulationList = "places" | "sites";

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What of an address stays when something else of the page is asked for. */
const kept = ["fail", "also", "add", "keep", "places", "sites"] as const;

/** What of a large network is shown only when it is asked for: the lesser losses, the whole report. */
export type Asked = "losses" | "report";

/** What the address asks for beside the rest. */
export function readAsked({ show }: SearchParams): Asked | null {
  return show === "losses" || show === "report" ? show : null;
}

/** The query of an address that asks for it and is the same otherwise. */
export function askedQuery(params: SearchParams, asked: Asked): string {
  const query = new URLSearchParams(listPageQuery(params, "sites", 1));
  query.set("show", asked);
  return `?${query}`;
}

/** Which page of each list is shown, from 1. */
export function readListPages(params: SearchParams): Record<SimulationList, number> {
  return { places: positive(params.places), sites: positive(params.sites) };
}

/** The query of an address that shows another page of a list and is the same otherwise. */
export function listPageQuery(params: SearchParams, list: SimulationList, page: number): string {
  const query = new URLSearchParams();
  for (const name of kept) {
    const value = name === list ? (page > 1 ? String(page) : "") : params[name];
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  return query.size === 0 ? "" : `?${query}`;
}

function positive(value: SearchParams[string]): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 1 && number < 1_000_000 ? number : 1;
}
