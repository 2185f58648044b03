import type { LatencyPolicy } from "@/lib/core/latency/policy";
import type { Sample } from "./sample";
import { parseTime } from "./time";

/** What an agent measured, as its line says. */
export interface AgentSample extends Sample {
  readonly site: string;
  readonly metro: string;
  readonly protocol: "icmp" | "tcp";
  readonly agent: string;
}

/** What a line may name, and the time it came. */
export interface AgentSurroundings {
  /** Unix ms. */
  readonly now: number;
  isSite(site: string): boolean;
  isMetro(metro: string): boolean;
}

export type AgentLineProblem =
  | "too-long"
  | "not-json"
  | "bad-time"
  | "too-far-ahead"
  | "too-old"
  | "unknown-site"
  | "unknown-metro"
  | "bad-protocol"
  | "bad-rtt"
  | "bad-agent";

export type ReadAgentLine =
  | { ok: true; sample: AgentSample }
  | { ok: false; code: AgentLineProblem };

/** Ours: a line has five short fields. */
export const maxAgentLineLength = 1_000;
const maxWordLength = 100;
const maxRttMsLength = 600_000;

const word = (value: unknown): string | null =>
  typeof value === "string" && value !== "" && value.length <= maxWordLength ? value : null;

const refused = (code: AgentLineProblem): ReadAgentLine => ({ ok: false, code });

/**
 * Reads `{"at","site","metro","protocol":"icmp|tcp","rttMs":number|null,"agent"}`; null is a lost
 * packet. Refuses times more than 5 minutes ahead or 24 h back, and unknown sites and metros.
 */
export function readAgentLine(
  line: string,
  around: AgentSurroundings,
  { agent: limits }: LatencyPolicy,
): ReadAgentLine {
  if (line.length > maxAgentLineLength) return refused("too-long");
  const fields = parseObject(line);
  if (fields === null) return refused("not-json");
  const at = typeof fields.at === "string" ? parseTime(fields.at) : null;
  if (at === null) return refused("bad-time");
  if (at - around.now > limits.aheadMs) return refused("too-far-ahead");
  if (around.now - at > limits.backMs) return refused("too-old");
  const site = word(fields.site);
  if (site === null || !around.isSite(site)) return refused("unknown-site");
  const metro = word(fields.metro);
  if (metro === null || !around.isMetro(metro)) return refused("unknown-metro");
  const { protocol, rttMs } = fields;
  if (protocol !== "icmp" && protocol !== "tcp") return refused("bad-protocol");
  if (rttMs !== null && !isRtt(rttMs)) return refused("bad-rtt");
  const agent = word(fields.agent);
  if (agent === null) return refused("bad-agent");
  return { ok: true, sample: { at, site, metro, protocol, rttMs, agent } };
}

const isRtt = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value <= maxRttMsLength;

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
