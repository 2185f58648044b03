import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Env } from "@/lib/platform/env/env";
import { nearestAddress, nearestEntry } from "@/lib/platform/http/nearest-address";
import { isOwnHost, ownOrigins } from "@/lib/platform/http/own-origins";
import { isSameOrigin } from "@/lib/platform/http/same-origin";
import { routes } from "@/lib/platform/routes/routes";
import { passedOn, passedOnHeader, readPassedOn } from "./passed-on";
import { isPasswordCall, type PasswordCalls } from "./password-calls";
import { isPasswordForm, passwordGate } from "./password-gate";
import { isReadableAddress } from "./readable-address";
import { methods, type Refusal, refusalAnswer } from "./refusal";
import { formProblem, isForPage } from "./whole-form";

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

/** What is known of the build that is served. */
export interface Build {
  /** By what the requests are known that take passwords. */
  calls: PasswordCalls;
  /** Ids of all its server actions. */
  actions: ReadonlySet<string>;
}

/** What becomes of a request that does not simply go on. */
type Special = Refusal | "waits";

type Asked = { request: IncomingMessage; response: ServerResponse; server: Server };

/**
 * What applies to each request, pages, files and API alike, before Next sees it: the one place where
 * the socket is known and settings of this server count, not those of the build.
 *
 * X-Forwarded-For becomes the one address that can be believed, and Host the name the client asked
 * for, which has to be the portal's own. Of what else proxies write nothing is left. Addresses that
 * cannot be read, unknown methods and forms that break off go no further, and what costs a password's
 * hash waits its turn. Browsers are told to insist on https when that is how people reach the portal.
 *
 * @param build null while Next builds as it serves, in development.
 * @returns what ends it.
 */
export function beforeEachRequest(settings: Env, build: Build | null): () => void {
  const { publicUrl } = settings;
  const { origin, protocol } = new URL(publicUrl);
  const origins = ownOrigins(settings);
  const guarded = new WeakSet<Server>();
  const special = new WeakMap<IncomingMessage, Special>();
  const prepare = (message: unknown) => {
    const { request, response, server } = message as Asked;
    if (!guarded.has(server)) {
      guarded.add(server);
      standBefore(server, special, { origin, build });
      if (build) answerWithoutUpgrades(server);
    }
    const isNext = believe(request, settings);
    if (protocol === "https:") response.setHeader("Strict-Transport-Security", "max-age=31536000");
    const found = refusalOf(request, { settings, origins, build });
    if (found) special.set(request, found);
    // What Next sends on has had its turn.
    else if (!isNext && build && isPasswordCall(build.calls, request)) {
      special.set(request, isPasswordForm(request) ? "waits" : "form");
    }
  };
  subscribe(started, prepare);
  return () => {
    unsubscribe(started, prepare);
  };
}

/**
 * Leaves in the headers what can be believed of the client, and nothing else.
 *
 * @returns whether it is Next that asks itself.
 */
function believe(request: IncomingMessage, { trustedProxies }: Env): boolean {
  const { headers, socket } = request;
  const said = (name: string) => [headers[name] ?? []].flat().join(",");
  const host = nearestEntry(said("x-forwarded-host"), trustedProxies) ?? headers.host ?? "";
  const onward = readPassedOn(headers[passedOnHeader]);
  // Next streams the body on, whose size was judged when it came; `bodyProblem` would refuse it.
  if (onward) delete headers["transfer-encoding"];
  const client = onward ?? {
    address: nearestAddress(said("x-forwarded-for"), socket.remoteAddress, trustedProxies),
    host,
  };
  for (const name of forwardedHeaders) delete headers[name];
  headers.host = client.host;
  headers["x-forwarded-for"] = client.address;
  headers[passedOnHeader] = passedOn(client);
  return onward !== null;
}

function refusalOf(
  request: IncomingMessage,
  {
    settings,
    origins,
    build,
  }: { settings: Env; origins: ReadonlySet<string>; build: Build | null },
): Refusal | null {
  const { url = "", method = "", headers } = request;
  if (!methods.includes(method)) return "method";
  if (!isReadableAddress(url)) return "address";
  if (url === health) return null;
  if (url === routes.signInBusy()) return "busy";
  if (!isOwnHost(origins, headers.host)) return "host";
  if (isFromElsewhere(request, settings)) return "origin";
  // Next begins to read such a body before anybody refuses it, and logs an error when it breaks off.
  if (headers["transfer-encoding"] !== undefined) return "length";
  const action = headers["next-action"];
  return action === undefined || !build || build.actions.has(String(action)) ? null : "action";
}

/** Whether a page of another site sends it. Next would answer with 500; routes below /api say so in JSON. */
function isFromElsewhere(
  { url = "", method = "", headers }: IncomingMessage,
  settings: Env,
): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(method) || url.startsWith("/api/")) return false;
  const get = (name: string) => [headers[name] ?? null].flat()[0] ?? null;
  return !isSameOrigin({ get }, settings);
}

/**
 * Nothing of the portal leaves HTTP. Next would keep the connection of an upgrade to an address that it
 * does not know open without end, and pass others on to whatever host the request line names; without
 * its listener Node answers such a request as if it had asked for nothing more (RFC 9110, section 7.8).
 */
function answerWithoutUpgrades(server: Server): void {
  server.removeAllListeners("upgrade");
  server.on("connect", (_request, socket) => {
    socket.on("error", () => {});
    socket.end(
      `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${methods.join(", ")}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
  });
}

/** Puts the password gate and answers of ours before whatever the server does with a request. */
function standBefore(
  server: Server,
  special: WeakMap<IncomingMessage, Special>,
  { origin, build }: { origin: string; build: Build | null },
): void {
  const listeners = server.listeners("request") as ((...args: unknown[]) => void)[];
  const gate = passwordGate(server);
  server.removeAllListeners("request");
  server.on("request", async (request: IncomingMessage, response: ServerResponse) => {
    const pass = async () => {
      const problem = isForPage(request) ? await formProblem(request, build?.actions) : null;
      if (problem) {
        refuse(request, response, problem, origin);
        return;
      }
      for (const listener of listeners) listener.call(server, request, response);
    };
    const found = special.get(request);
    if (!found) await pass();
    else if (found !== "waits") refuse(request, response, found, origin);
    else if (!(await gate(request, response, pass))) refuse(request, response, "busy", origin);
  });
}

function refuse(
  { url = "", headers }: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  origin: string,
): void {
  const asked = {
    url,
    cookie: headers.cookie ?? "",
    accepted: headers["accept-language"] ?? null,
  };
  const { status, headers: own, body } = refusalAnswer(refusal, asked, origin);
  // What it still sends is not read: the connection ends with the answer.
  response.writeHead(status, { ...own, Connection: "close" }).end(body);
}
