import { connect, type Socket } from "node:net";
import type { RtrSet } from "@/lib/core/routing/rpki/rtr-data";
import type { RtrVersion } from "@/lib/core/routing/rpki/rtr-pdu";
import { type RtrAction, RtrSession, type RtrTrouble } from "@/lib/core/routing/rpki/rtr-session";

/** Between two looks at the clock, while nothing happens. */
const maxSleepLength = 60_000;

/** How long a connection may take to be made. */
const connectTimeout = 30_000;
/** How long an Error Report has to go out. */
const lastWords = 1_000;

export interface RtrServer {
  readonly host: string;
  readonly port: number;
  /** The highest version to speak. */
  readonly version?: RtrVersion;
}

export interface RtrEvents {
  /** The cache has told a whole set, or changes that make one. */
  set(set: RtrSet, session: number, serial: number): void;
  /** The last set is too old to be used. */
  expired(): void;
  /**
   * A connection ended, or could not be made; it is tried again by itself. `connection` has the words
   * of the operating system.
   */
  trouble(trouble: RtrTrouble | { code: "connection"; told: string }): void;
}

/** Keeps in touch with an RTR cache over TCP until `stop` is called. */
export class RtrClient {
  private readonly session: RtrSession;
  private socket: Socket | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly server: RtrServer,
    private readonly events: RtrEvents,
  ) {
    this.session = new RtrSession(server.version);
    this.open();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.socket?.destroy();
  }

  private open(): void {
    const { host, port } = this.server;
    const socket = connect({ host, port });
    this.socket = socket;
    socket.setNoDelay(true);
    socket.setTimeout(connectTimeout, () => socket.destroy(new Error("the cache does not answer")));
    socket.on("connect", () => {
      socket.setTimeout(0);
      this.run(this.session.connected(Date.now()));
    });
    socket.on("data", (chunk) => this.run(this.session.received(chunk, Date.now())));
    socket.on("error", ({ message }) => this.events.trouble({ code: "connection", told: message }));
    socket.on("close", () => {
      this.socket = null;
      this.session.disconnected(Date.now());
      this.wait();
    });
  }

  private run(actions: readonly RtrAction[]): void {
    for (const action of actions) {
      if (action.type === "send") this.socket?.write(action.bytes);
      if (action.type === "set") this.events.set(action.set, action.session, action.serial);
      if (action.type === "expired") this.events.expired();
      if (action.type === "close") {
        this.events.trouble(action.trouble);
        this.hangUp();
      }
    }
    this.wait();
  }

  /** Lets an Error Report go out, then cuts the line, whatever the cache still sends. */
  private hangUp(): void {
    const { socket } = this;
    socket?.end();
    setTimeout(() => socket?.destroy(), lastWords);
  }

  private wait(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    const due = Math.min(
      this.session.nextTick,
      this.socket === null ? this.session.connectAt : Number.POSITIVE_INFINITY,
    );
    const sleep = Math.min(Math.max(due - Date.now(), 0), maxSleepLength);
    this.timer = setTimeout(() => this.wake(), sleep);
  }

  private wake(): void {
    if (this.socket === null && Date.now() >= this.session.connectAt) this.open();
    this.run(this.session.tick(Date.now()));
  }
}
