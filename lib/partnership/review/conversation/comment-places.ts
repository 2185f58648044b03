import type { ApplicationDocument } from "@/lib/core/requirements/document";
import {
  connectionFields,
  contactFields,
  prefixFields,
  siteFields,
} from "@/lib/partnership/applications/form/form-values";

/** Rows of one list offered by name; the list as a whole always is. */
const maxRows = 100;

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

/** The places of a document a comment can be about, as JSON pointers, by the part they belong to. */
export function commentablePlaces({ contacts, locations, traffic, routing }: ApplicationDocument) {
  const rows = (list: string, all: readonly unknown[] = []) =>
    all.slice(0, maxRows).map((_row, index) => `${list}/${index}`);
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
