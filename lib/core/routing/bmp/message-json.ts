import type { FamilyRoutes } from "@/lib/core/routing/bgp/multiprotocol";
import type { Nlri } from "@/lib/core/routing/bgp/nlri";
import { originNames, type PathAttributes } from "@/lib/core/routing/bgp/path-attributes";
import {
  communityText,
  extendedCommunityTexts,
  largeCommunityTexts,
} from "@/lib/core/routing/bgp/text";
import type { BgpUpdate } from "@/lib/core/routing/bgp/update";
import { pathOf } from "@/lib/core/routing/path";
import { type Address, formatAddress, formatPrefix } from "@/lib/core/routing/prefix";
import type { BmpMessage, PeerHeader } from "./message";

type Fields = Record<string, unknown>;

const text = ({ family, words }: Address): string => formatAddress(family, words);

function headerFields(header: PeerHeader): Fields {
  const { peerType, distinguisher, peer, asn, bgpId, at, postPolicy, adjOut, filtered } = header;
  return {
    peerType,
    ...(distinguisher === null ? {} : { distinguisher }),
    peer: peer === null ? null : text(peer),
    asn,
    bgpId: text(bgpId),
    at,
    ...(peerType === "loc-rib" ? (filtered ? { filtered } : {}) : { postPolicy, adjOut }),
  };
}

const all = (plain: readonly Nlri[], families: readonly FamilyRoutes[]): Nlri[] => [
  ...plain,
  ...families.flatMap(({ prefixes }) => prefixes),
];

const nextHopOf = ({ nextHop, reach }: PathAttributes): Address | null =>
  reach.find(({ nextHops }) => nextHops.length > 0)?.nextHops[0] ?? nextHop;

/** Attributes that are there; those of a route alone, for a withdrawal has none. */
function attributeFields(attributes: PathAttributes): Fields {
  const { origin, path, med, localPref, aggregator, onlyToCustomer } = attributes;
  const { communities, largeCommunities, extendedCommunities } = attributes;
  const { originatorId, clusterList } = attributes;
  const nextHop = nextHopOf(attributes);
  const hops = path === null ? [] : pathOf(path);
  const fields: Fields = {};
  if (origin !== null) fields.origin = originNames[origin] ?? String(origin);
  if (hops.length > 0) fields.path = hops;
  if (nextHop !== null) fields.nextHop = text(nextHop);
  if (med !== null) fields.med = med;
  if (localPref !== null) fields.localPref = localPref;
  if (attributes.atomicAggregate) fields.atomicAggregate = true;
  if (aggregator !== null) fields.aggregator = `${aggregator.asn} ${text(aggregator.address)}`;
  if (communities.length > 0) fields.communities = communities.map(communityText);
  if (originatorId !== null) fields.originatorId = text(originatorId);
  if (clusterList.length > 0) fields.clusterList = clusterList.map(text);
  if (extendedCommunities.length > 0) {
    fields.extendedCommunities = extendedCommunityTexts(extendedCommunities);
  }
  if (largeCommunities.length > 0) fields.largeCommunities = largeCommunityTexts(largeCommunities);
  if (onlyToCustomer !== null) fields.otc = onlyToCustomer;
  return fields;
}

function updateFields({ withdrawn, announced, attributes }: BgpUpdate): Fields {
  const gone = all(withdrawn, attributes.unreach);
  const here = all(announced, attributes.reach);
  const fields: Fields = {
    withdrawn: gone.map(({ prefix }) => formatPrefix(prefix)),
    announced: here.map(({ prefix }) => formatPrefix(prefix)),
  };
  if ([...gone, ...here].some(({ pathId }) => pathId !== null)) {
    fields.withdrawnPathIds = gone.map(({ pathId }) => pathId);
    fields.announcedPathIds = here.map(({ pathId }) => pathId);
  }
  return { ...fields, ...attributeFields(attributes) };
}

/** What a message says, as the verb `bmp` prints it. */
export function messageJson(message: BmpMessage): Fields {
  const head = { version: 3, type: message.type };
  switch (message.type) {
    case "initiation":
      return { ...head, information: message.information };
    case "termination":
      return { ...head, information: message.information, reason: message.reason };
    default:
      return { ...head, ...headerFields(message.header), ...eventFields(message) };
  }
}

function eventFields(message: Extract<BmpMessage, { header: PeerHeader }>): Fields {
  switch (message.type) {
    case "route-monitoring":
      return updateFields(message.update);
    case "stats":
      return { stats: message.stats };
    case "peer-down": {
      const { reason, notification, event, information } = message;
      return {
        reason,
        ...(notification === null ? {} : { notification }),
        ...(event === null ? {} : { event }),
        ...(Object.keys(information).length === 0 ? {} : { information }),
      };
    }
    case "peer-up": {
      const { localPort, remotePort, openSentBytes, openReceivedBytes, information } = message;
      return { localPort, remotePort, openSentBytes, openReceivedBytes, information };
    }
    case "mirroring":
      return { messages: message.messages, codes: message.codes };
  }
}
