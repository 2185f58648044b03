import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Env } from "@/lib/platform/env/env";
import { nearestAddress, nearestEntry } from "@/lib/platform/http/nearest-address";
import { isOwnHost, ownOrigins } from "@/lib/platform/http/own-origins";
import { PASSED_ON, passedOn, readPassedOn } from "./passed-on";
import { isReadableAddress } from "./readable-address";
import { methods, type Refusal, refusalAnswer } from "./refusal";

const started = "http.server.request.start";

/** What proxies write about a request, and what Next would believe of anybody. */
const forwardedHeaders = [
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-forwarded-for",
];

/** Probes ask by address, whatever the portal is called. */
const health = "/api/health";

type Asked = { request: IncomingMessage; response: ServerResponse; server: Server };

/**
 * What holds for each request, pages, files and API alike, before Next sees it: the one place where
 * the socket is known and settings of this server count, not those of the build.
 *
 * X-Forwarded-For becomes the one address that can be believed, and Host the name the client asked
 * for, which has to be the portal's own. Of what else proxies write nothing is left. Addresses that
 * cannot be read and unknown methods go no further. Browsers are told to insist on https when that is
 * how people reach the portal.
 *
 * @returns what ends it.
 */
export function beforeEachRequest(settings: Env): () => void {
  const { publicUrl } = settings;
  const { origin, protocol } = new URL(publicUrl);
  const origins = ownOrigins(settings);
  const guarded = new WeakSet<Server>();
  const refused = new WeakMap<IncomingMessage, Refusal>();
  const prepare = (message: unknown) => {
    const { request, response, server } = message as Asked;
    if (!guarded.has(server)) {
      guarded.add(server);
      answerRefused(server, refused, origin);
    }
    believe(request, settings);
    if (protocol === "https:") response.setHeader("Strict-Transport-Security", "max-age=31536000");
    const refusal = refusalOf(request, origins);
    if (refusal) refused.set(request, refusal);
  };
  subscribe(started, prepare);
  return () => {
    unsubscribe(started, prepare);
  };
}

/** Leaves in the headers what can be believed of the client, and nothing else. */
function believe(request: IncomingMessage, { trustedProxies }: Env): void {
  const { headers, socket } = request;
  const said = (name: string) => [headers[name] ?? []].flat().join(",");
  const host = nearestEntry(said("x-forwarded-host"), trustedProxies) ?? headers.host ?? "";
  const client = readPassedOn(headers[PASSED_ON]) ?? {
    address: nearestAddress(said("x-forwarded-for"), socket.remoteAddress, trustedProxies),
    host,
  };
  for (const name of forwardedHeaders) delete headers[name];
  headers.host = client.host;
  headers["x-forwarded-for"] = client.address;
  headers[PASSED_ON] = passedOn(client);
}

function refusalOf(request: IncomingMessage, origins: ReadonlySet<string>): Refusal | null {
  const { url = "", method = "", headers } = request;
  if (!methods.includes(method)) return "method";
  if (!isReadableAddress(url)) return "address";
  if (url === health) return null;
  return isOwnHost(origins, headers.host) ? null : "host";
}

/** Puts an answer of ours before whatever the server does with requests that are refused. */
function answerRefused(
  server: Server,
  refused: WeakMap<IncomingMessage, Refusal>,
  origin: string,
): void {
  const listeners = server.listeners("request") as ((...args: unknown[]) => void)[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refused.get(request);
    if (!refusal) {
      for (const listener of listeners) listener.call(server, request, response);
      return;
    }
    const { url = "", headers } = request;
    const asked = {
      url,
      cookie: headers.cookie ?? "",
      accepted: headers["accept-language"] ?? null,
    };
    const { status, headers: own, body } = refusalAnswer(refusal, asked, origin);
    // What it still sends is not read: the connection ends with the answer.
    response.writeHead(status, { ...own, Connection: "close" }).end(body);
  });
}
