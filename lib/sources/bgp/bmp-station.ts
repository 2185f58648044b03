import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { Refusals } from "@/lib/core/decoding/refusals";
import { BmpDecoder } from "@/lib/core/routing/bmp/decoder";
import type { BmpMessage } from "@/lib/core/routing/bmp/message";

/** A router that may connect; each belongs to one organisation. */
export interface AllowedRouter {
  /** As the operating system shows it: "192.0.2.1", "2001:db8::1". */
  readonly address: string;
  readonly organisationId: string;
}

export interface BmpStationEvents {
  connected(router: AllowedRouter): void;
  message(router: AllowedRouter, message: BmpMessage): void;
  /** The session ended: whatever the router said before no longer holds. */
  disconnected(router: AllowedRouter, reason: string, refusals: Refusals): void;
  /** Somebody who may not connect did. */
  refused(address: string): void;
}

export interface BmpStationOptions {
  /** Loopback unless an administrator names another address. */
  readonly host?: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly routers: readonly AllowedRouter[];
}

/** A router's session; its end is told once. */
interface Session {
  end(reason: string): void;
}

/** Ours. */
export const maxRouters = 64;
const keepAliveMs = 30_000;

/** "::ffff:192.0.2.1" is 192.0.2.1 on a socket of both families. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Where routers send their BMP sessions (RFC 7854: the router connects). Only routers of the list
 * are heard, one session each: a new one takes the place of the old, which a router that restarted
 * may have left half open.
 */
export class BmpStation {
  readonly #server: Server;
  readonly #routers: ReadonlyMap<string, AllowedRouter>;
  readonly #events: BmpStationEvents;
  readonly #sessions = new Map<string, Session>();

  private constructor(routers: readonly AllowedRouter[], events: BmpStationEvents) {
    this.#routers = new Map(routers.map((router) => [router.address, router]));
    this.#events = events;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /**
   * Listens.
   *
   * @throws Error when there are more than 64 routers, or the address cannot be had
   */
  static async start(options: BmpStationOptions, events: BmpStationEvents): Promise<BmpStation> {
    if (options.routers.length > maxRouters) {
      throw new Error(`A BMP station takes at most ${maxRouters} routers.`);
    }
    const station = new BmpStation(options.routers, events);
    station.#server.listen(options.port, options.host ?? "127.0.0.1");
    await once(station.#server, "listening");
    return station;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening and ends all sessions. */
  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const session of [...this.#sessions.values()]) session.end("station-closed");
    await closed;
  }

  #accept(socket: Socket): void {
    const address = plainAddress(socket.remoteAddress ?? "");
    const router = this.#routers.get(address);
    if (router === undefined) {
      socket.destroy();
      this.#events.refused(address);
      return;
    }
    // Its end is told before the new one begins: it takes the routes with it.
    this.#sessions.get(address)?.end("replaced");
    socket.setKeepAlive(true, keepAliveMs);
    this.#events.connected(router);
    this.#read(socket, router, address);
  }

  #read(socket: Socket, router: AllowedRouter, address: string): void {
    const decoder = new BmpDecoder();
    const session: Session = {
      end: (reason) => {
        if (this.#sessions.get(address) !== session) return;
        this.#sessions.delete(address);
        socket.destroy();
        decoder.end();
        this.#events.disconnected(router, reason, decoder.refusals);
      },
    };
    this.#sessions.set(address, session);
    socket.on("data", (piece) => {
      if (this.#sessions.get(address) !== session) return;
      for (const message of decoder.push(piece)) this.#events.message(router, message);
      if (decoder.lost) session.end("no-message");
    });
    socket.on("error", (error) => session.end(error.message));
    socket.on("close", () => session.end("closed"));
  }
}
