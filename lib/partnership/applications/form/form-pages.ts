import type { FormSection } from "@/lib/platform/routes/form-sections";
import type { FormValues } from "./form-values";

/** Rows of places or prefixes on one page of the form. */
export const rowsPerPage = 50;

/** Links on one page of the locations section; a location is never parted. */
const linksPerPage = 16;

/** Locations on one page at most. */
const locationsPerPage = 15;

/** First and last (exclusive) index of the locations on each page; one page when there are none. */
export function locationPages(locations: FormValues["locations"]): [number, number][] {
  const pages: [number, number][] = [];
  let from = 0;
  let links = 0;
  for (const [index, { connections }] of locations.entries()) {
    const full = links + connections.length > linksPerPage || index - from >= locationsPerPage;
    if (index > from && full) {
      pages.push([from, index]);
      from = index;
      links = 0;
    }
    links += connections.length;
  }
  pages.push([from, locations.length]);
  return pages;
}

/** How many pages a section has. */
export function formPages({ locations, traffic, routing }: FormValues, section: FormSection) {
  const pages = (rows: number) => Math.max(1, Math.ceil(rows / rowsPerPage));
  if (section === "locations") return locationPages(locations).length;
  if (section === "traffic") return pages(traffic.sites.length);
  return section === "routing" ? pages(routing.prefixes.length) : 1;
}

/** The page, from 1, on which the value of a pointer is edited. */
export function pageOfPointer(pointer: string, values: FormValues): number {
  const row = /^\/(?:traffic\/sites|routing\/prefixes)\/(\d+)/.exec(pointer);
  if (row) return Math.floor(Number(row[1]) / rowsPerPage) + 1;
  const location = /^\/locations\/(\d+)/.exec(pointer);
  if (!location) return 1;
  const index = Number(location[1]);
  const page = locationPages(values.locations).findIndex(
    ([from, to]) => index >= from && index < to,
  );
  return Math.max(page, 0) + 1;
}
