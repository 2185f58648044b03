import type { ApplicationDocument } from "@/lib/core/requirements/document";
import {
  connectionFields,
  contactFields,
  prefixFields,
  siteFields,
} from "@/lib/partnership/applications/form/form-values";

/** Fields of rows, by the kind of the row. */
export const rowFields = {
  contact: contactFields,
  connection: connectionFields,
  site: siteFields,
  prefix: prefixFields,
} as const;
export type FieldedRow = keyof typeof rowFields;

/** The kind of the row a pointer leads to; null when it leads to none that has fields to choose. */
export function rowKindAt(path: string): FieldedRow | null {
  if (/^\/contacts\/\d+$/.test(path)) return "contact";
  if (/^\/locations\/\d+\/connections\/\d+$/.test(path)) return "connection";
  if (/^\/traffic\/sites\/\d+$/.test(path)) return "site";
  return /^\/routing\/prefixes\/\d+$/.test(path) ? "prefix" : null;
}

/** The fields of the row a pointer leads to. */
export function fieldsAt(path: string): readonly string[] {
  const kind = rowKindAt(path);
  return kind ? rowFields[kind] : [];
}

const partnerFields = ["name", "type", "asn", "agreementSignedOn"];
const routingFields = [
  "asSet",
  "registeredOriginAsns",
  "tagsPeeringServiceCommunity",
  "acceptsReturnTrafficAtEveryEdge",
  "announcesConsistently",
  "filtersAs12076",
  "usesStaticRoutes",
  "manrsParticipant",
];

/** The parts of a document a comment can be about, as JSON pointers, each with its rows where it is a list. */
function places({ contacts, locations, traffic, routing }: ApplicationDocument, most: number) {
  const rows = (list: string, all: readonly unknown[] = []) =>
    all.slice(0, most).map((_row, index) => `${list}/${index}`);
  return [
    ["/partner", ...partnerFields.map((field) => `/partner/${field}`)],
    ["/contacts", ...rows("/contacts", contacts)],
    [
      "/locations",
      ...rows("/locations", locations).flatMap((at, index) => [
        at,
        ...rows(`${at}/connections`, locations?.[index]?.connections),
      ]),
    ],
    ["/traffic", "/traffic/peakMbps", "/traffic/sites", ...rows("/traffic/sites", traffic?.sites)],
    [
      "/routing",
      ...routingFields.map((field) => `/routing/${field}`),
      "/routing/prefixes",
      ...rows("/routing/prefixes", routing?.prefixes),
    ],
    ["/measurements"],
  ];
}

/** Rows of one list that are offered by name, and places in all; beyond that only the parts are. */
const maxRows = 100;
const maxPlaces = 250;

/**
 * The places that are offered in a form. Of a large document they are its parts and fields; a row of it is
 * picked where it is read, and then `also` names it.
 */
export function offeredPlaces(document: ApplicationDocument, also: string | null): string[][] {
  const all = places(document, maxRows);
  const offered = all.flat().length > maxPlaces ? places(document, 0) : all;
  if (also === null || offered.flat().includes(also)) return offered;
  return [[also], ...offered];
}

/** Whether a comment can be about what a JSON pointer names: a part, a row or a field of its own. */
export function isCommentable(document: ApplicationDocument, path: string): boolean {
  if (places(document, 0).flat().includes(path)) return true;
  const { contacts = [], locations = [], traffic, routing } = document;
  const [, list = "", row = "", connection] = rowPointer.exec(path) ?? [];
  const at = Number(row);
  switch (list) {
    case "/contacts":
      return connection === undefined && at < contacts.length;
    case "/locations":
      return connection === undefined
        ? at < locations.length
        : Number(connection) < (locations[at]?.connections?.length ?? 0);
    case "/traffic/sites":
      return connection === undefined && at < (traffic?.sites?.length ?? 0);
    case "/routing/prefixes":
      return connection === undefined && at < (routing?.prefixes?.length ?? 0);
    default:
      return false;
  }
}

/** A row of a list, and of a location one of its connections; written without leading zeros. */
const rowPointer =
  /^(\/contacts|\/locations|\/traffic\/sites|\/routing\/prefixes)\/(0|[1-9]\d{0,5})(?:\/connections\/(0|[1-9]\d{0,5}))?$/;
