import { type JsonObject, numberOf, objectsOf } from "./json-fields";

/** The least of the times above 0, to the microsecond; null without any. */
function minRtt(times: readonly (number | null)[]): number | null {
  const given = times.filter((time): time is number => time !== null && time > 0);
  if (given.length === 0) return null;
  const least = given.reduce((best, time) => Math.min(best, time));
  return Math.max(0.001, Math.round(least * 1000) / 1000);
}

/**
 * The least round-trip time in ms of a ping: of its replies, or of its own `min`, which firmware 1
 * gives alone. `min` is -1 when nothing came back. Null without a reply.
 */
export function pingRttMs(result: JsonObject): number | null {
  const replies = objectsOf(result.result).map((reply) => numberOf(reply, "rtt"));
  return minRtt(replies) ?? minRtt([numberOf(result, "min")]);
}

/**
 * The least round-trip time in ms among the replies that came from the target itself, at whatever
 * hop; null when none did. A reply that came late has no time.
 */
export function tracerouteRttMs(result: JsonObject, address: string | null): number | null {
  if (address === null) return null;
  const target = address.toLowerCase();
  const replies = objectsOf(result.result).flatMap((hop) => objectsOf(hop.result));
  return minRtt(
    replies
      .filter(({ from }) => typeof from === "string" && from.toLowerCase() === target)
      .map((reply) => numberOf(reply, "rtt")),
  );
}

/**
 * The same of a traceroute in text, as firmware 1 gives it: a heading "traceroute to NAME
 * (ADDRESS), 32 hops max", then a line a hop with its address and times like "1.234 ms".
 */
export function tracerouteTextRttMs(text: string): {
  rttMs: number | null;
  target: string | null;
} {
  const heading = /traceroute6? to (\S+?),?(?: \(([^)\s]+)\))?(?:[, ]|$)/.exec(text);
  const target = heading?.[1] ?? null;
  const address = heading?.[2] ?? target;
  if (target === null || address === null) return { rttMs: null, target: null };
  const times = text
    .split("\n")
    .filter((line) => /^\s*\d+\s/.test(line) && line.split(/[\s()]+/).includes(address))
    .flatMap((line) =>
      [...line.matchAll(/(?<!\d)(\d{1,9}(?:\.\d{1,20})?) ?ms/g)].map(([, time]) => Number(time)),
    );
  return { rttMs: minRtt(times), target };
}
