import { type ConnectionColumn, connectionColumns } from "./columns/connections";
import { type ContactColumn, contactColumns } from "./columns/contacts";
import type { ListColumns } from "./columns/list-columns";
import { type LocationColumn, locationColumns } from "./columns/locations";
import { type PrefixColumn, prefixColumns } from "./columns/prefixes";
import { type SiteColumn, siteColumns } from "./columns/sites";
import type { PasteTarget } from "./paste-target";

/** What a pasted column may be; some, such as the country of a site, only help to find another. */
export type PasteColumn =
  | ContactColumn
  | ConnectionColumn
  | LocationColumn
  | SiteColumn
  | PrefixColumn;

/** What each list's columns are. */
export const listColumns: { [T in PasteTarget]: ListColumns<PasteColumn> } = {
  contacts: contactColumns,
  connections: connectionColumns,
  locations: locationColumns,
  sites: siteColumns,
  prefixes: prefixColumns,
} as never;
