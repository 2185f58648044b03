import { pingRttMs, tracerouteRttMs, tracerouteTextRttMs } from "./atlas-round-trip";
import { type JsonObject, numberOf, textOf } from "./json-fields";

/** One RIPE Atlas ping or traceroute that reached its target. */
export type AtlasResult = {
  readonly kind: "ping" | "traceroute";
  readonly probe: number;
  /** Number of the Atlas measurement; null where the result names none. */
  readonly measurement: number | null;
  /** What was measured, as the measurement names it, else its address. */
  readonly target: string;
  /** The least round-trip time among the replies of the target, in ms. */
  readonly rttMs: number;
  /** ISO 8601 in UTC. */
  readonly measuredAt: string;
};

/** Why a result can't be used; each has words in `measurements.problems`. */
export const atlasResultProblems = [
  "other-type",
  "no-probe",
  "no-time",
  "no-target",
  "no-reply",
  "target-not-reached",
] as const;
export type AtlasResultProblem = (typeof atlasResultProblems)[number];

/** Unix times in s between which Atlas results lie: 2010, when it began, and 2100. */
const earliest = 1_262_304_000;
const latest = 4_102_444_800;

/**
 * Reads one result as probes of any firmware since 2010 give it.
 *
 * Fields were renamed with firmware 4460: `dst_addr` was `addr` (ping) or `address`, `dst_name`
 * was `name`, and `type` was not there. Firmware 1 gives a ping without its replies and a
 * traceroute as text. See https://atlas.ripe.net/docs/apis/measurement-result-format/.
 */
export function readAtlasResult(
  result: JsonObject,
): { ok: true; result: AtlasResult } | { ok: false; code: AtlasResultProblem } {
  const kind = kindOf(result);
  if (kind === null) return { ok: false, code: "other-type" };
  const probe = numberOf(result, "prb_id");
  if (probe === null || !Number.isSafeInteger(probe) || probe <= 0) {
    return { ok: false, code: "no-probe" };
  }
  const time = numberOf(result, "timestamp");
  if (time === null || time < earliest || time > latest) return { ok: false, code: "no-time" };
  const address = textOf(result, "dst_addr", "addr", "address");
  const measured = roundTrip(kind, result, address);
  const target = textOf(result, "dst_name", "name") ?? address ?? measured.target;
  if (target === null) return { ok: false, code: "no-target" };
  if (measured.rttMs === null) {
    return { ok: false, code: kind === "ping" ? "no-reply" : "target-not-reached" };
  }
  return {
    ok: true,
    result: {
      kind,
      probe,
      measurement: numberOf(result, "msm_id"),
      target,
      rttMs: measured.rttMs,
      measuredAt: new Date(time * 1000).toISOString(),
    },
  };
}

function kindOf(result: JsonObject): AtlasResult["kind"] | null {
  const named = (textOf(result, "type", "msm_name") ?? "").toLowerCase();
  if (named === "ping" || named === "traceroute") return named;
  if (named !== "") return null;
  // Before firmware 4460 the shape tells: only a ping counts what it sent and received.
  if (numberOf(result, "sent") !== null && numberOf(result, "rcvd") !== null) return "ping";
  if (typeof result.result === "string") return "traceroute";
  const hops = Array.isArray(result.result) ? result.result : [];
  return hops.some((hop) => typeof hop === "object" && hop !== null && "hop" in hop)
    ? "traceroute"
    : null;
}

function roundTrip(
  kind: AtlasResult["kind"],
  result: JsonObject,
  address: string | null,
): { rttMs: number | null; target: string | null } {
  if (kind === "ping") return { rttMs: pingRttMs(result), target: null };
  if (typeof result.result === "string") return tracerouteTextRttMs(result.result);
  return { rttMs: tracerouteRttMs(result, address), target: null };
}
