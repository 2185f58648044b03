import type { Nlri } from "@/lib/core/routing/bgp/nlri";
import { observeUpdate } from "@/lib/core/routing/bgp/observe-update";
import { noAttributes, type PathAttributes } from "@/lib/core/routing/bgp/path-attributes";
import type { ObservedUpdate, SessionChange } from "@/lib/core/routing/observed";
import { type Address, formatAddress } from "@/lib/core/routing/prefix";
import type { Message, MrtRecord, StateChange } from "./record";

/** State of RFC 4271 in which routes are exchanged. */
const established = 6;

const sessionOf = (collector: string, peer: Address): string =>
  `${collector}|${formatAddress(peer.family, peer.words)}`;

const timeOf = ({ time, microseconds }: Message | StateChange): number =>
  microseconds === null ? time : time + microseconds / 1e6;

/** A table's route as an announcement at the time of the table. */
function route(
  at: number,
  session: string,
  peerAsn: number,
  nlri: Nlri,
  attributes: PathAttributes,
): ObservedUpdate {
  const [nextHop = attributes.nextHop] = attributes.tableNextHops;
  return observeUpdate(
    {
      withdrawn: [],
      announced: [nlri],
      attributes: { ...noAttributes(), ...attributes, reach: [], unreach: [], nextHop },
      problems: attributes.problems,
    },
    { at, session, peerAsn },
  );
}

/**
 * What a record says about routes and sessions. Left out are messages that the collector sent
 * itself and routes whose peer is unknown.
 *
 * @param collector the name that sessions begin with
 */
export function* observeRecord(
  record: MrtRecord,
  collector: string,
): Generator<ObservedUpdate | SessionChange, void, void> {
  switch (record.kind) {
    case "message": {
      const { update, sent, peer, peerAsn } = record;
      if (update === null || sent || peer === null) return;
      yield observeUpdate(update, {
        at: timeOf(record),
        session: sessionOf(collector, peer),
        peerAsn,
      });
      return;
    }
    case "state": {
      const { peer, peerAsn, oldState, newState } = record;
      const changed = (oldState === established) !== (newState === established);
      if (!changed || peer === null) return;
      const state = newState === established ? "up" : "down";
      const session = sessionOf(collector, peer);
      yield { kind: "session", at: timeOf(record), session, peerAsn, state };
      return;
    }
    case "rib":
      for (const { peer, attributes } of record.entries) {
        if (peer === null) continue;
        const session = sessionOf(collector, peer.address);
        yield route(record.time, session, peer.asn, record.nlri, attributes);
      }
      return;
    case "table-route": {
      const { time, peer, peerAsn, nlri, attributes } = record;
      yield route(time, sessionOf(collector, peer), peerAsn, nlri, attributes);
      return;
    }
    case "peer-table":
      return;
  }
}
