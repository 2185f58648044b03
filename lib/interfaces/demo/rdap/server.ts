import { createServer, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { listenOnLoopback } from "@/lib/interfaces/demo/loopback";
import { autnums } from "./autnums";
import { shapes } from "./shapes";

/** What goes wrong with a fake registry. */
export type RdapTrouble =
  | { kind: "slow"; ms: number }
  /** The connection is cut without an answer. */
  | { kind: "down" }
  | { kind: "too-many"; retryAfter: string }
  | { kind: "server-error" }
  | { kind: "html"; status: 200 | 404 }
  | { kind: "malformed" }
  /** More than anybody needs, without end. */
  | { kind: "endless" }
  | { kind: "redirect"; to: string }
  /** Another object in the answer's place. */
  | { kind: "object"; object: unknown };

export type FakeRegistry = {
  url: string;
  /** Where its copy of IANA's file is. */
  bootstrapUrl: string;
  /** Path of every question, in order. */
  requests: string[];
  accepts: (string | undefined)[];
  /** Changes what goes wrong from now on; with a path, only for what begins with it. */
  setTrouble: (trouble: RdapTrouble | null, path?: string) => void;
  /** The base paths the bootstrap file lists for the registry. */
  setBases: (...paths: string[]) => void;
  /** Replaces a registration; null takes it away. */
  setAutnum: (asn: number, object: unknown) => void;
  /** Gives it an entity that can be asked for by its handle. */
  setEntity: (handle: string, object: unknown) => void;
  close: () => Promise<void>;
};

/**
 * IANA's bootstrap file (RFC 9224) and a registry's RDAP server (RFC 7480, 9082, 9083) on loopback,
 * with fictional registrations. Tests and the demonstration ask it instead of the real ones.
 */
export async function startRegistry({ port = 0 } = {}): Promise<FakeRegistry> {
  let trouble: RdapTrouble | null = null;
  let troubled = "/";
  let bases = ["/rdap/"];
  const requests: string[] = [];
  const accepts: (string | undefined)[] = [];
  const objects = new Map<number, unknown>(
    autnums.map((each) => [each.asn, shapes[each.shape](each)]),
  );
  const people = new Map<string, unknown>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    requests.push(path);
    accepts.push(request.headers.accept);
    if (trouble && path.startsWith(troubled)) {
      if (trouble.kind === "slow") await delay(trouble.ms);
      else return misbehave(trouble, response);
    }
    if (path === "/asn.json")
      return bootstrap(
        response,
        bases.map((base) => `http://${request.headers.host}${base}`),
      );
    const asn = Number(/\/autnum\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    const handle = /\/entity\/([^/]+)$/.exec(path)?.[1] ?? "";
    const object = objects.get(asn) ?? people.get(handle);
    if (object) return send(response, 200, object);
    send(response, 404, { errorCode: 404, title: "Not Found", description: ["No such autnum."] });
  });
  const { url, close } = await listenOnLoopback(server, port);
  return {
    url,
    bootstrapUrl: `${url}/asn.json`,
    requests,
    accepts,
    setTrouble: (next, path = "/rdap/") => {
      trouble = next;
      troubled = path;
    },
    setBases: (...paths) => {
      bases = paths;
    },
    setAutnum: (asn, object) => {
      if (object === null) objects.delete(asn);
      else objects.set(asn, object);
    },
    setEntity: (handle, object) => {
      people.set(handle, object);
    },
    close,
  };
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "content-type": "application/rdap+json" });
  response.end(JSON.stringify(body));
}

/** In the form of IANA's file; it names no registry for private ASNs. */
function bootstrap(response: ServerResponse, addresses: string[]) {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "max-age=3600" });
  response.end(
    JSON.stringify({
      description: "RDAP bootstrap file for Autonomous System Number allocations",
      publication: "2026-11-12T18:00:01Z",
      services: [
        [["1-1876", "64496"], addresses],
        [["131072-399999", "400000-4199999999"], addresses],
      ],
      version: "1.0",
    }),
  );
}

function misbehave(trouble: RdapTrouble, response: ServerResponse) {
  switch (trouble.kind) {
    case "down":
      response.socket?.destroy();
      return;
    case "too-many":
      response.writeHead(429, { "retry-after": trouble.retryAfter });
      response.end();
      return;
    case "server-error":
      response.writeHead(503, { "content-type": "text/plain" });
      response.end("upstream connect error");
      return;
    case "html":
      response.writeHead(trouble.status, { "content-type": "text/html" });
      response.end("<!doctype html><title>Maintenance</title>");
      return;
    case "malformed":
      response.writeHead(200, { "content-type": "application/rdap+json" });
      response.end('{"objectClassName": "autnum", "startAut');
      return;
    case "endless": {
      response.writeHead(200, { "content-type": "application/rdap+json" });
      const more = () => {
        while (!response.destroyed && response.write(" ".repeat(65_536)));
        response.once("drain", more);
      };
      more();
      return;
    }
    case "redirect":
      response.writeHead(302, { location: trouble.to });
      response.end();
      return;
    case "object":
      send(response, 200, trouble.object);
  }
}
