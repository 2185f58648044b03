import type { FamilyRoutes } from "@/lib/core/routing/bgp/multiprotocol";
import type { Nlri } from "@/lib/core/routing/bgp/nlri";
import type { Address } from "@/lib/core/routing/prefix";
import { bgpdumpAddress } from "./bgpdump-address";
import { bgpdumpPath } from "./bgpdump-path";
import type { Message, MrtRecord, Rib, StateChange, TableRoute } from "./record";

/**
 * The lines of a record: the first seven fields that `bgpdump -m -q` (1.6.2) prints, which a
 * withdrawal does not fill. Fields of a peer that is not in the peer table are empty; bgpdump
 * ends there.
 */
export function bgpdumpLines(record: MrtRecord): string[] {
  switch (record.kind) {
    case "message":
      return messageLines(record);
    case "state":
      return [stateLine(record)];
    case "rib":
      return ribLines(record);
    case "table-route":
      return [tableRouteLine(record)];
    case "peer-table":
      return [];
  }
}

const addressText = (address: Address | null): string =>
  address === null ? "0.0.0.0" : bgpdumpAddress(address.words);

const prefixText = ({ prefix, asSent }: Nlri): string =>
  `${bgpdumpAddress(asSent ?? prefix.words)}/${prefix.length}`;

const timeText = ({ time, microseconds }: Message | StateChange): string =>
  microseconds === null ? `${time}` : `${time}.${String(microseconds).padStart(6, "0")}`;

function ribLines({ time, nlri, addPath, entries }: Rib): string[] {
  const head = `${addPath ? "TABLE_DUMP2_AP" : "TABLE_DUMP2"}|${time}|B|`;
  const prefix = prefixText(nlri);
  return entries.map(({ peer, pathId, attributes }) => {
    const from = peer === null ? "|" : `${bgpdumpAddress(peer.address.words)}|${peer.asn}`;
    return `${head}${from}|${prefix}|${addPath ? pathId : bgpdumpPath(attributes)}`;
  });
}

function tableRouteLine({ time, peer, peerAsn, nlri, attributes }: TableRoute): string {
  const from = `${bgpdumpAddress(peer.words)}|${peerAsn}`;
  return `TABLE_DUMP|${time}|B|${from}|${prefixText(nlri)}|${bgpdumpPath(attributes)}`;
}

function stateLine(record: StateChange): string {
  const { microseconds, peer, peerAsn, oldState, newState } = record;
  const format = microseconds === null ? "BGP4MP" : "BGP4MP_ET";
  const from = `${addressText(peer)}|${peerAsn}`;
  return `${format}|${timeText(record)}|STATE|${from}|${oldState}|${newState}`;
}

/** bgpdump knows no name for what was sent with path identifiers. */
function formatOf({ microseconds, sent, addPath }: Message): string {
  const format = microseconds === null ? "BGP4MP" : "BGP4MP_ET";
  if (addPath) return `${format}_AP`;
  return sent ? `${format}_LOCAL` : format;
}

/** The peer; of what was sent with path identifiers bgpdump shows its own side instead. */
function peerOf({ sent, addPath, peer, peerAsn, local, localAsn }: Message) {
  return sent && addPath ? { address: local, asn: localAsn } : { address: peer, asn: peerAsn };
}

/** bgpdump goes through the families in this order, whatever their order in the message. */
const groupOrder = [
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 1],
  [2, 2],
  [2, 3],
] as const;

/** The lists of a message in bgpdump's order; of two for one family it takes the first. */
function groups(plain: readonly Nlri[], families: readonly FamilyRoutes[]): (readonly Nlri[])[] {
  const lists = [plain];
  if (families.length === 0) return lists;
  for (const [afi, safi] of groupOrder) {
    const found = families.find((family) => family.afi === afi && family.safi === safi);
    if (found !== undefined) lists.push(found.prefixes);
  }
  return lists;
}

function messageLines(message: Message): string[] {
  const { update } = message;
  if (update === null) return [];
  const { address, asn } = peerOf(message);
  const head = `${formatOf(message)}|${timeText(message)}|`;
  const from = `${addressText(address)}|${asn}|`;
  const lines: string[] = [];
  for (const prefixes of groups(update.withdrawn, update.attributes.unreach)) {
    for (const nlri of prefixes) {
      const peer = isMisprinted(message, nlri) ? `${misprinted(address)}|${asn}|` : from;
      lines.push(`${head}W|${peer}${prefixText(nlri)}${message.addPath ? `|${nlri.pathId}` : ""}`);
    }
  }
  const announced = groups(update.announced, update.attributes.reach);
  const path = bgpdumpPath(update.attributes);
  for (const prefixes of announced) {
    for (const nlri of prefixes) {
      lines.push(`${head}A|${from}${prefixText(nlri)}|${message.addPath ? nlri.pathId : path}`);
    }
  }
  return lines;
}

/**
 * Of an IPv6 withdrawal that was sent over an IPv4 session bgpdump prints the peer as if its four
 * bytes were the beginning of an IPv6 address. These lines are meant to equal its own.
 */
function isMisprinted({ sent, addPath, peer }: Message, { prefix }: Nlri): boolean {
  return sent && !addPath && peer?.family !== 6 && prefix.family === 6;
}

const misprinted = (address: Address | null): string =>
  bgpdumpAddress([address?.words[0] ?? 0, 0, 0, 0]);
