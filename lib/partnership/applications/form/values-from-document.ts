import { formatMbps, parseBandwidth } from "@/lib/core/network/bandwidth";
import type {
  ApplicationDocument,
  Connection,
  Contact,
  Routing,
  Site,
} from "@/lib/core/requirements/document";
import {
  blankConnection,
  blankContact,
  type ConnectionRow,
  type ContactRow,
  connectionFlags,
  type FormValues,
  type RoutingValues,
  routingFlags,
  type SiteRow,
} from "./form-values";

/** Writes a document as the texts the form shows. Reading them back gives the same document. */
export function valuesFromDocument(document: ApplicationDocument): FormValues {
  return {
    partner: {
      name: document.partner.name,
      type: document.partner.type,
      agreementSignedOn: document.partner.agreementSignedOn ?? "",
    },
    contacts: (document.contacts ?? []).map(contactRowOf),
    locations: (document.locations ?? []).map((location) => ({
      metro: location.metro,
      connections: (location.connections ?? []).map(connectionRow),
    })),
    traffic: {
      peakMbps: bandwidthText(document.traffic?.peakMbps),
      sites: (document.traffic?.sites ?? []).map(siteRow),
    },
    routing: routingValues(document.routing ?? {}),
  };
}

/** Mbps in the largest unit that loses nothing: 100000 as "100 Gbps"; "" when not declared. */
export function bandwidthText(mbps: number | undefined): string {
  if (mbps === undefined) return "";
  const text = formatMbps(mbps);
  const back = parseBandwidth(text);
  return back.ok && back.mbps === mbps ? text : `${mbps} Mbps`;
}

export function flagText(flag: boolean | undefined): string {
  return flag === undefined ? "" : flag ? "yes" : "no";
}

const numberText = (value: number | undefined) => (value === undefined ? "" : String(value));

/** A contact as texts. */
export function contactRowOf(contact: Contact): ContactRow {
  const { staffedAroundTheClock, ...texts } = contact;
  return {
    ...blankContact(),
    ...texts,
    staffedAroundTheClock: flagText(staffedAroundTheClock),
  };
}

function connectionRow(connection: Connection): ConnectionRow {
  const row = blankConnection();
  for (const field of ["name", "facility", "router", "microsoftRouter"] as const) {
    row[field] = connection[field] ?? "";
  }
  for (const flag of connectionFlags) row[flag] = flagText(connection[flag]);
  row.bandwidthMbps = bandwidthText(connection.bandwidthMbps);
  row.peeringDbFacilityId = numberText(connection.peeringDbFacilityId);
  row.sessions = [...new Set(connection.sessions ?? [])].sort().join(" ");
  row.sessionAddressProvider = connection.sessionAddressProvider ?? "";
  row.maxPrefixesV4 = numberText(connection.maxPrefixesV4);
  row.maxPrefixesV6 = numberText(connection.maxPrefixesV6);
  row.peakUtilisation = numberText(connection.peakUtilisation);
  row.augmentationDueOn = connection.augmentationDueOn ?? "";
  return row;
}

function siteRow(site: Site): SiteRow {
  return {
    name: site.name,
    latitude: String(site.latitude),
    longitude: String(site.longitude),
    share: String(site.share),
    handoff: site.handoff ?? "",
  };
}

function routingValues(routing: Routing): RoutingValues {
  const flags = Object.fromEntries(routingFlags.map((flag) => [flag, flagText(routing[flag])]));
  const asns = routing.registeredOriginAsns;
  return {
    asSet: routing.asSet ?? "",
    prefixes: (routing.prefixes ?? []).map(({ prefix, trafficClass }) => ({
      prefix,
      trafficClass: trafficClass ?? "",
    })),
    registeredOriginAsns:
      asns === undefined ? "" : asns.length === 0 ? "none" : asns.map((a) => `AS${a}`).join("\n"),
    ...(flags as Record<(typeof routingFlags)[number], string>),
  };
}
