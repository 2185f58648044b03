import { type AddressInfo, createServer, type Socket } from "node:net";
import { answer, type Session } from "./answers";
import { readRegistry } from "./registry";

/** What goes wrong with a stand-in registry. */
export type IrrTrouble =
  /** Connections are cut before an answer. */
  | { kind: "cut" }
  /** Queries that begin so get no answer; the connection stays open. */
  | { kind: "hang"; query: string }
  /** Queries that begin so get these bytes (Latin-1) for an answer. */
  | { kind: "answer"; query: string; bytes: string };

export interface StandInRegistry {
  readonly host: string;
  readonly port: number;
  /** Every query, in order, of all connections. */
  readonly queries: string[];
  /** Most connections that were open at once. */
  readonly maxConnections: () => number;
  /** How often queries arrived: many arrive at once when a client does not wait for each answer. */
  readonly arrivals: () => number;
  /** Changes what goes wrong from now on. */
  setTrouble: (trouble: IrrTrouble | null) => void;
  close: () => Promise<void>;
}

interface Connection extends Session {
  /** Stays open after an answer; "!!" says so. */
  persistent: boolean;
}

const maxQueryLength = 1024;

/**
 * A registry that speaks the IRRd protocol on loopback, from RPSL text. Tests and the demonstration
 * ask it instead of a real one; `bgpq4` reads its answers alike.
 */
export async function startRegistry(text: string, { port = 0 } = {}): Promise<StandInRegistry> {
  const registry = readRegistry(text);
  const queries: string[] = [];
  const open = new Set<Socket>();
  let trouble: IrrTrouble | null = null;
  let most = 0;
  let arrivals = 0;

  /** Answers what a connection asked; true when it is to be closed. */
  const answerAll = (lines: readonly string[], state: Connection, socket: Socket): boolean => {
    let out = "";
    let over = false;
    for (const query of lines) {
      queries.push(query);
      if (query === "!!") state.persistent = true;
      if (query !== "!q") out += reply(query, state);
      over = query === "!q" || !state.persistent;
      if (over) break;
    }
    if (out !== "") socket.write(out, "latin1");
    return over;
  };
  const reply = (query: string, state: Connection): string => {
    const hit = trouble !== null && "query" in trouble && query.startsWith(trouble.query);
    if (hit) return trouble?.kind === "answer" ? trouble.bytes : "";
    return answer(registry, state, query) ?? "";
  };

  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket);
    most = Math.max(most, open.size);
    socket.on("error", () => {});
    socket.on("close", () => open.delete(socket));
    if (trouble?.kind === "cut") socket.destroy();
    const state: Connection = { sources: registry.database.sources, persistent: false };
    let waiting = "";
    socket.on("data", (chunk) => {
      arrivals += 1;
      const lines = (waiting + chunk.toString("latin1")).split("\n").map((line) => line.trim());
      waiting = lines.pop() ?? "";
      if (waiting.length > maxQueryLength) socket.destroy();
      else if (answerAll(lines, state, socket)) socket.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    queries,
    maxConnections: () => most,
    arrivals: () => arrivals,
    setTrouble: (next) => {
      trouble = next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
