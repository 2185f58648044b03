import type { EditedSection } from "@/lib/partnership/applications/form/form-values";
import { locationPages, rowsPerPage } from "./form-pages";
import {
  blankConnection,
  blankContact,
  blankPrefix,
  blankSite,
  type ConnectionRow,
  type FormValues,
} from "./form-values";

/** Some rows of a list that is longer. */
export type RowWindow<Row> = { total: number; from: number; rows: Row[] };

/** As much of a form as one page of one section shows. It is small, however long the lists are. */
export type FormWindow = {
  partner: FormValues["partner"];
  contacts: RowWindow<FormValues["contacts"][number]>;
  /** Every location by its metro; of those that are not on the page only how many links it has. */
  locations: { metro: string; links: number; connections: ConnectionRow[] | null }[];
  peakMbps: string;
  sites: RowWindow<FormValues["traffic"]["sites"][number]>;
  /** Sites for which no hand-off is named. */
  unhanded: number;
  routing: Omit<FormValues["routing"], "prefixes">;
  prefixes: RowWindow<FormValues["routing"]["prefixes"][number]>;
};

const noRows = <Row>(rows: readonly Row[]): RowWindow<Row> => ({
  total: rows.length,
  from: 0,
  rows: [],
});

function onPage<Row>(rows: readonly Row[], page: number): RowWindow<Row> {
  const last = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const from = (Math.min(page, last) - 1) * rowsPerPage;
  return { total: rows.length, from, rows: rows.slice(from, from + rowsPerPage) };
}

/** Cuts a page of a section out of a form. */
export function windowOf(values: FormValues, section: EditedSection, page: number): FormWindow {
  const { partner, contacts, locations, traffic, routing } = values;
  const { prefixes, ...rest } = routing;
  const pages = locationPages(locations);
  const [from, to] = (section === "locations" && pages[Math.min(page, pages.length) - 1]) || [0, 0];
  return {
    partner,
    contacts:
      section === "organisation"
        ? { total: contacts.length, from: 0, rows: contacts }
        : noRows(contacts),
    locations: locations.map(({ metro, connections }, at) => ({
      metro,
      links: connections.length,
      connections: at >= from && at < to ? connections : null,
    })),
    peakMbps: traffic.peakMbps,
    sites: section === "traffic" ? onPage(traffic.sites, page) : noRows(traffic.sites),
    unhanded: traffic.sites.filter(({ handoff }) => handoff.trim() === "").length,
    routing: section === "routing" ? rest : { ...rest, registeredOriginAsns: "" },
    prefixes: section === "routing" ? onPage(prefixes, page) : noRows(prefixes),
  };
}

function widened<Row>({ total, from, rows }: RowWindow<Row>, blank: () => Row): Row[] {
  const list = Array<Row>(total).fill(blank());
  list.splice(from, rows.length, ...rows);
  return list;
}

/** A form of the same length with the window's rows in their places; all other rows are blank. */
export function widenWindow(window: FormWindow): FormValues {
  const { partner, contacts, locations, peakMbps, sites, routing, prefixes } = window;
  return {
    partner,
    contacts: widened(contacts, blankContact),
    locations: locations.map(({ metro, links, connections }) => ({
      metro,
      connections: connections ?? Array<ConnectionRow>(links).fill(blankConnection()),
    })),
    traffic: { peakMbps, sites: widened(sites, blankSite) },
    routing: { ...routing, prefixes: widened(prefixes, blankPrefix) },
  };
}
