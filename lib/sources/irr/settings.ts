import { parseSource } from "@/lib/core/routing/irr/set-reference";
import type { WhoisServer } from "./whois/whois-registries";

export type IrrServers =
  | { ok: true; servers: WhoisServer[] }
  | { ok: false; code: "too-long"; maximum: number }
  /** `text` is what names no server with registries, cut to 100 characters. */
  | { ok: false; code: "not-a-server"; text: string };

const maxTextLength = 4_000;
const whoisPort = 43;

/** `host`, `host:port` or `[address]:port`, a slash, and registries in order. */
const server = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::([0-9]{1,5}))?\/(.+)$/i;

function parseServer(text: string): WhoisServer | null {
  const [, address, name, portText, list = ""] = server.exec(text) ?? [];
  const host = address ?? name;
  const port = portText === undefined ? whoisPort : Number(portText);
  const sources = list.split(",").map(parseSource);
  if (host === undefined || port < 1 || port > 65_535) return null;
  const named = sources.filter((source) => source !== null);
  if (named.length < sources.length) return null;
  return { host, port, sources: [...new Set(named)] };
}

/**
 * Reads the setting IRR_SERVERS: servers of the IRRd protocol separated by blanks, each with its
 * registries in order of trust, such as "rr.ntt.net/RIPE,RADB 127.0.0.1:4343/RIPE". The first that
 * answers is believed, so that the others stand in for it; an empty text names none.
 */
export function parseIrrServers(text: string): IrrServers {
  if (text.length > maxTextLength) return { ok: false, code: "too-long", maximum: maxTextLength };
  const servers: WhoisServer[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const parsed = parseServer(word);
    if (parsed === null) return { ok: false, code: "not-a-server", text: word.slice(0, 100) };
    servers.push(parsed);
  }
  return { ok: true, servers };
}
