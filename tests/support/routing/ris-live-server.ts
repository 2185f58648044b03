import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** A RIS Live service on loopback: takes subscriptions, answers pings, sends what a test says. */
export class RisLiveServer {
  /** Everything that clients sent. */
  readonly received: { type: string; data?: unknown }[] = [];
  /** The addresses that clients asked for. */
  readonly addresses: string[] = [];
  readonly #server: WebSocketServer;
  #clients = new Set<WebSocket>();

  private constructor() {
    this.#server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    this.#server.on("connection", (socket, request) => {
      this.addresses.push(request.url ?? "");
      this.#clients.add(socket);
      socket.on("close", () => this.#clients.delete(socket));
      socket.on("message", (data) => this.#answer(socket, String(data)));
    });
  }

  static async start(): Promise<RisLiveServer> {
    const server = new RisLiveServer();
    await once(server.#server, "listening");
    return server;
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1/ws/`;
  }

  get clients(): number {
    return this.#clients.size;
  }

  send(frame: string): void {
    for (const client of this.#clients) client.send(frame);
  }

  /** Cuts every connection without a closing handshake. */
  cut(): void {
    for (const client of this.#clients) client.terminate();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(socket: WebSocket, text: string): void {
    const message = JSON.parse(text);
    this.received.push(message);
    if (message.type === "ping") socket.send('{"type":"pong","data":null}');
    if (message.type === "ris_subscribe" && message.data.socketOptions?.acknowledge) {
      socket.send(
        JSON.stringify({ type: "ris_subscribe_ok", data: { subscription: message.data } }),
      );
    }
  }
}
