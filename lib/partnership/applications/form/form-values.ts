import type { FormSection } from "@/lib/platform/routes/form-sections";

/**
 * What the form holds: the application document with every value as the text that was typed, so
 * that nothing a person types is lost before it makes sense. The shape follows the document; a
 * JSON pointer into one is a JSON pointer into the other, but for rows the document leaves out.
 */

export const contactFields = ["role", "name", "email", "phone", "staffedAroundTheClock"] as const;
export type ContactRow = Record<(typeof contactFields)[number], string>;

export const connectionFlags = [
  "lacp",
  "bfd",
  "md5",
  "rateLimited",
  "statefulFirewall",
  "usedForPeeringService",
  "legacy",
] as const;

export const connectionFields = [
  "name",
  "bandwidthMbps",
  "router",
  "microsoftRouter",
  "facility",
  "peeringDbFacilityId",
  ...connectionFlags,
  "sessions",
  "sessionAddressProvider",
  "maxPrefixesV4",
  "maxPrefixesV6",
  "peakUtilisation",
  "augmentationDueOn",
] as const;
export type ConnectionField = (typeof connectionFields)[number];
export type ConnectionRow = Record<ConnectionField, string>;

export type LocationRow = { metro: string; connections: ConnectionRow[] };

export const siteFields = ["name", "latitude", "longitude", "share", "handoff"] as const;
export type SiteField = (typeof siteFields)[number];
export type SiteRow = Record<SiteField, string>;

export const prefixFields = ["prefix", "trafficClass"] as const;
export type PrefixRow = Record<(typeof prefixFields)[number], string>;

export const routingFlags = [
  "tagsPeeringServiceCommunity",
  "acceptsReturnTrafficAtEveryEdge",
  "announcesConsistently",
  "filtersAs12076",
  "usesStaticRoutes",
  "manrsParticipant",
] as const;
export type RoutingFlag = (typeof routingFlags)[number];

export type PartnerValues = { name: string; type: string; agreementSignedOn: string };
export type TrafficValues = { peakMbps: string; sites: SiteRow[] };
export type RoutingValues = {
  asSet: string;
  prefixes: PrefixRow[];
  /** One text for the whole list, as it is pasted: "AS399991, AS399992"; "none" for an empty list. */
  registeredOriginAsns: string;
} & Record<RoutingFlag, string>;

export type FormValues = {
  partner: PartnerValues;
  contacts: ContactRow[];
  locations: LocationRow[];
  traffic: TrafficValues;
  routing: RoutingValues;
};

/** Sections in which something is typed. */
export const editedSections = ["organisation", "locations", "traffic", "routing"] as const;
export type EditedSection = (typeof editedSections)[number];

export function isEditedSection(section: string): section is EditedSection {
  return (editedSections as readonly string[]).includes(section);
}

/** The part of the form that is one section's, and saved with it. */
export type SectionValues = {
  organisation: Pick<FormValues, "partner" | "contacts">;
  locations: Pick<FormValues, "locations">;
  traffic: Pick<FormValues, "traffic">;
  routing: Pick<FormValues, "routing">;
};
export type AnySectionValues = SectionValues[EditedSection];

const partsOf = {
  organisation: ["partner", "contacts"],
  locations: ["locations"],
  traffic: ["traffic"],
  routing: ["routing"],
} as const satisfies Record<EditedSection, readonly (keyof FormValues)[]>;

/** Takes one section's part out of the form. */
export function sectionOf<S extends EditedSection>(values: FormValues, section: S) {
  const parts = partsOf[section].map((part) => [part, values[part]]);
  return Object.fromEntries(parts) as SectionValues[S];
}

/** The section in which a value is edited, by the first step of its pointer; submit for the rest. */
export function sectionOfPointer(pointer: string): FormSection {
  const part = pointer.split("/")[1];
  if (part === "measurements") return "traffic";
  return (
    editedSections.find((section) =>
      (partsOf[section] as readonly string[]).includes(part ?? ""),
    ) ?? "submit"
  );
}

const blank = <K extends string>(fields: readonly K[]) =>
  Object.fromEntries(fields.map((field) => [field, ""])) as Record<K, string>;

export const blankContact = (): ContactRow => blank(contactFields);
export const blankConnection = (): ConnectionRow => blank(connectionFields);
export const blankLocation = (): LocationRow => ({ metro: "", connections: [] });
export const blankSite = (): SiteRow => blank(siteFields);
export const blankPrefix = (): PrefixRow => blank(prefixFields);

/** Whether nothing was typed into a row. */
export function isBlankRow(row: Readonly<Record<string, string>>): boolean {
  return Object.values(row).every((text) => text.trim() === "");
}
