import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { listenOnLoopback, send } from "@/lib/interfaces/demo/loopback";
import { fictionalRows, type PeeringDbRows } from "./rows";

/** What goes wrong with the fake PeeringDB. */
export type Trouble =
  | { kind: "slow"; ms: number }
  /** The connection is cut without an answer. */
  | { kind: "down" }
  | { kind: "too-many"; retryAfter: string }
  | { kind: "not-found" }
  /** 404 inside PeeringDB's own envelope: the filter found nothing. */
  | { kind: "not-found-envelope" }
  | { kind: "server-error" }
  | { kind: "malformed" }
  | { kind: "html" }
  | { kind: "odd-types" };

export type FakePeeringDb = {
  url: string;
  /** Path and query of every question, in order. */
  requests: string[];
  userAgents: (string | undefined)[];
  /** The header `Authorization` of each. */
  authorizations: (string | undefined)[];
  /** Changes what goes wrong from now on; null for nothing. */
  setTrouble: (trouble: Trouble | null) => void;
  close: () => Promise<void>;
};

type Options = { port?: number; rows?: PeeringDbRows; trouble?: Trouble | null };

/**
 * A PeeringDB on loopback that speaks its envelope and filters (`asn`, `net_id`, `country`, `id__in`,
 * `fields`, `limit`, `skip`), with fictional rows. Tests and the demonstration ask it instead of the real one.
 */
export async function startPeeringDb(options: Options = {}): Promise<FakePeeringDb> {
  const rows = options.rows ?? fictionalRows();
  let trouble = options.trouble ?? null;
  const requests: string[] = [];
  const userAgents: (string | undefined)[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url ?? "");
    userAgents.push(request.headers["user-agent"]);
    authorizations.push(request.headers.authorization);
    if (trouble?.kind === "slow") await delay(trouble.ms);
    if (trouble && trouble.kind !== "slow" && misbehave(trouble, request, response)) return;
    answer(rows, request, response);
  });
  const listening = await listenOnLoopback(server, options.port);
  return {
    ...listening,
    requests,
    userAgents,
    authorizations,
    setTrouble: (next) => {
      trouble = next;
    },
  };
}

function misbehave(trouble: Trouble, request: IncomingMessage, response: ServerResponse): boolean {
  switch (trouble.kind) {
    case "down":
      request.socket.destroy();
      return true;
    case "too-many":
      response.setHeader("retry-after", trouble.retryAfter);
      send(response, 429, { message: "Request was throttled.", meta: { error: "Too many" } });
      return true;
    case "not-found":
      send(response, 404, "<h1>Not Found</h1>", "text/html");
      return true;
    case "not-found-envelope":
      send(response, 404, { data: [], meta: { error: "Entity not found" } });
      return true;
    case "server-error":
      send(response, 503, "upstream connect error", "text/plain");
      return true;
    case "malformed":
      send(response, 200, '{"data": [{"id": 900001, "asn": 3999');
      return true;
    case "html":
      send(response, 200, "<!doctype html><title>Maintenance</title>", "text/html");
      return true;
    case "odd-types":
      send(response, 200, {
        data: [null, 7, { id: "x" }, { id: 900001, asn: 399990, name: null, irr_as_set: 5 }],
        meta: {},
      });
      return true;
    default:
      return false;
  }
}

function answer(rows: PeeringDbRows, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const table = /^\/api\/(net|netfac|poc|fac)\/?$/.exec(url.pathname)?.[1];
  if (!table) return send(response, 404, { message: "Not found", meta: {} });
  let found = rows[table as keyof PeeringDbRows];
  for (const [key, value] of url.searchParams) {
    if (["limit", "skip", "depth", "fields"].includes(key)) continue;
    const [field = "", operator] = key.split("__");
    const wanted = operator === "in" ? value.split(",") : [value];
    found = found.filter((row) => wanted.includes(String(row[field])));
  }
  const skip = Number(url.searchParams.get("skip") ?? 0);
  const limit = Number(url.searchParams.get("limit") ?? 0);
  const page = found.slice(skip, limit ? skip + limit : undefined);
  const fields = url.searchParams.get("fields")?.split(",");
  const only = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => fields?.includes(field)));
  send(response, 200, { data: fields ? page.map(only) : page, meta: {} });
}
