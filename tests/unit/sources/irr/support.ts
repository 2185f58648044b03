import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { parseSetReference } from "@/lib/core/routing/irr/set-reference";
import { parsePrefix } from "@/lib/core/routing/prefix";
import { type WhoisLimits, whoisLimits } from "@/lib/sources/irr/whois/connection";
import { WhoisRegistries } from "@/lib/sources/irr/whois/whois-registries";

const fixtures = "tests/support/fixtures/routing/irr";

export const objectsFile = `${fixtures}/objects.rpsl`;
export const objects = readFileSync(objectsFile, "latin1");
export const expected = JSON.parse(readFileSync(`${fixtures}/expected.json`, "utf8"));
export const transcript = JSON.parse(readFileSync(`${fixtures}/transcript.json`, "utf8"));

export const sources = ["RIPE", "RADB", "ALTDB"];

/** A client of a server on loopback, less patient than the real one. */
export function clientOf(
  { host, port }: { host: string; port: number },
  wanted: readonly string[] = sources,
  limits: Partial<WhoisLimits> = {},
): WhoisRegistries {
  return new WhoisRegistries({ host, port, sources: wanted }, { ...whoisLimits, ...limits });
}

export function setNamed(name: string) {
  const reference = parseSetReference(name);
  if (reference === null) throw new Error(`${name} names no set`);
  return reference;
}

export function prefixNamed(text: string) {
  const prefix = parsePrefix(text);
  if (prefix === null) throw new Error(`${text} is no prefix`);
  return prefix;
}

/** Sends bytes on one connection and gathers what comes until `enough` says so, or the end. */
export function exchange(
  { host, port }: { host: string; port: number },
  bytes: string,
  enough: (received: Buffer) => boolean = () => false,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host, port });
    const finish = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks));
    };
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      if (enough(chunk)) finish();
    });
    socket.on("close", finish);
    socket.write(bytes, "latin1");
  });
}
