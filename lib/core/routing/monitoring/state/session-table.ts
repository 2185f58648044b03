/** A collector's session with a peer. */
export interface Session {
  readonly id: number;
  /** `rrc00|192.0.2.1`. */
  readonly name: string;
  readonly collector: string;
  /** The peer as the routes of this session are counted. */
  peer: number;
  /** The peer as the newest message says; becomes `peer` when that message is applied. */
  newestPeer: number;
  /** Whether it is up, and since when, by the newest message; not yet applied. */
  newestUp: boolean;
  newestChangeAt: number;
  /** When it was heard first since then. */
  newestHeardAt: number;
  isUp: boolean;
  /** When it last came up or went down, Unix ms: what is older says nothing. */
  changedAt: number;
  firstRoute: number;
}

/** Sessions that are one voice: those of one peer ASN, or one of which the ASN is not known. */
export interface Peer {
  readonly id: number;
  /** The ASN, or the session's name where it is not known. */
  readonly key: string | number;
  readonly sessions: Set<Session>;
}

export class SessionTable {
  readonly sessions: Session[] = [];
  readonly peers: Peer[] = [];
  readonly #byName = new Map<string, Session>();
  readonly #byKey = new Map<string | number, Peer>();

  /** The session of this name, made when it is new. @param asn null when not known */
  find(name: string, asn: number | null): Session {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    return this.add(name, this.peerOf(name, asn));
  }

  /** Adds a session that is not there. */
  add(name: string, peer: Peer): Session {
    const session: Session = {
      id: this.sessions.length,
      name,
      collector: name.slice(0, Math.max(0, name.indexOf("|"))),
      peer: peer.id,
      newestPeer: peer.id,
      newestUp: false,
      newestChangeAt: Number.NEGATIVE_INFINITY,
      newestHeardAt: Number.POSITIVE_INFINITY,
      // Not before the instant at which it is heard.
      isUp: false,
      changedAt: Number.NEGATIVE_INFINITY,
      firstRoute: -1,
    };
    this.sessions.push(session);
    this.#byName.set(name, session);
    peer.sessions.add(session);
    return session;
  }

  peerOf(name: string, asn: number | null): Peer {
    return this.peerByKey(asn ?? name);
  }

  /** The peer of this key, made when it is new. */
  peerByKey(key: string | number): Peer {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const peer: Peer = { id: this.peers.length, key, sessions: new Set() };
    this.peers.push(peer);
    this.#byKey.set(key, peer);
    return peer;
  }

  at(id: number): Session {
    return this.sessions[id] as Session;
  }

  peerAt(id: number): Peer {
    return this.peers[id] as Peer;
  }

  isUp(peer: number): boolean {
    for (const { isUp } of this.peerAt(peer).sessions) if (isUp) return true;
    return false;
  }

  move(session: Session, peer: number): void {
    this.peerAt(session.peer).sessions.delete(session);
    session.peer = peer;
    this.peerAt(peer).sessions.add(session);
  }
}
