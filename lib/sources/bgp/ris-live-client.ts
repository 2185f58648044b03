import WebSocket from "ws";
import { maxFrameLength, type RisFrame, readFrame } from "@/lib/core/routing/ris-live/read-frame";
import { Sessions } from "@/lib/core/routing/ris-live/sessions";
import { backoffMs } from "./backoff";

/** What a subscription may ask for (RIS Live manual); all that is absent is not filtered. */
export interface RisSubscription {
  readonly host?: string;
  readonly type?: string;
  readonly require?: string;
  readonly peer?: string;
  readonly path?: string;
  readonly prefix?: string | readonly string[];
  readonly moreSpecific?: boolean;
  readonly lessSpecific?: boolean;
  readonly socketOptions?: { readonly includeRaw?: boolean; readonly acknowledge?: boolean };
}

export interface RisLiveEvents {
  /** A frame; `bytes` are what `readRaw` wants, valid until this returns. */
  frame(frame: RisFrame, bytes: Uint8Array): void;
  connected(): void;
  /**
   * The connection is gone or was never made; sessions not heard of since are doubtful after it.
   *
   * @param retryMs until the next attempt
   */
  disconnected(reason: string, retryMs: number): void;
}

export interface RisLiveOptions {
  /** `wss://ris-live.ripe.net/v1/ws/`. */
  readonly url: string;
  /** Who we are, as the service asks: it goes into the address as `client`. */
  readonly client: string;
  readonly subscriptions: readonly RisSubscription[];
  /** Without any frame for so long the connection is given up. */
  readonly silentMs?: number;
  readonly waitMs?: (failures: number) => number;
}

/** A feed of thousands of frames a second that says nothing for so long is dead. */
const defaultSilentMs = 60_000;
const handshakeMs = 20_000;
/** The service closes connections that it does not hear of; its answer is a `pong`. */
const pingMs = 25_000;

/** A connection to RIS Live that comes back by itself until it is closed. */
export class RisLiveClient {
  readonly #options: RisLiveOptions;
  readonly #events: RisLiveEvents;
  readonly #sessions = new Sessions();
  #socket: WebSocket | null = null;
  #retry: NodeJS.Timeout | undefined;
  #ping: NodeJS.Timeout | undefined;
  #silence: NodeJS.Timeout | undefined;
  #failures = 0;
  #closed = false;

  constructor(options: RisLiveOptions, events: RisLiveEvents) {
    this.#options = options;
    this.#events = events;
    this.#connect();
  }

  /** Ends the connection for good; no event comes after it. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#stop();
    this.#socket?.terminate();
  }

  #connect(): void {
    const url = new URL(this.#options.url);
    url.searchParams.set("client", this.#options.client);
    const socket = new WebSocket(url, {
      handshakeTimeout: handshakeMs,
      maxPayload: maxFrameLength,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    let reason = "closed";
    socket.on("open", () => this.#subscribe(socket));
    socket.on("message", (data: Buffer) => this.#take(data));
    socket.on("error", (error) => {
      reason = error.message;
    });
    socket.on("close", (code) => this.#lost(reason === "closed" ? `closed (${code})` : reason));
  }

  #subscribe(socket: WebSocket): void {
    for (const data of this.#options.subscriptions) {
      socket.send(JSON.stringify({ type: "ris_subscribe", data }));
    }
    this.#ping = setInterval(() => socket.send('{"type":"ping"}'), pingMs);
    this.#listen();
    this.#events.connected();
  }

  #listen(): void {
    clearTimeout(this.#silence);
    const silentMs = this.#options.silentMs ?? defaultSilentMs;
    this.#silence = setTimeout(() => this.#socket?.terminate(), silentMs);
  }

  #take(data: Buffer): void {
    if (this.#closed) return;
    const frame = readFrame(data, this.#sessions);
    // An answer to our own ping is no sign of a feed that flows.
    if (frame.kind !== "skipped" || frame.reason !== "pong") this.#listen();
    // What takes a connection and drops it must be waited for as well: data proves the way.
    if (!(frame.kind === "skipped" && frame.refused)) this.#failures = 0;
    this.#events.frame(frame, data);
  }

  #lost(reason: string): void {
    this.#stop();
    if (this.#closed) return;
    this.#failures += 1;
    const wait = this.#options.waitMs ?? ((failures) => backoffMs(failures, Math.random()));
    const retryMs = wait(this.#failures);
    this.#retry = setTimeout(() => this.#connect(), retryMs);
    this.#events.disconnected(reason, retryMs);
  }

  #stop(): void {
    clearInterval(this.#ping);
    clearTimeout(this.#silence);
  }
}
