import type { Policy } from "@/lib/core/policy/policy";
import { exceeds, fallsBelow, notDeclared } from "@/lib/core/requirements/findings";
import { fasterEdges } from "@/lib/core/requirements/nearest-edge/faster-edge";
import {
  type MeasuredPair,
  measuredPairs,
  type Sample,
} from "@/lib/core/requirements/nearest-edge/measured-pairs";
import { minRoundTripMs } from "@/lib/core/requirements/nearest-edge/round-trip";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRuleInSteps } from "@/lib/core/requirements/rule";
import type { Subject } from "@/lib/core/requirements/subject";
import { sitesNotDeclared } from "@/lib/core/requirements/traffic-declared";

/** Pairs of site and metro judged in one step. */
const pairsInStep = 500;

/** Measured round-trip times are possible, direct, and no location is faster than the hand-off. */
export const nearestEdgeMeasured = defineRuleInSteps({
  id: "nearest-edge-measured",
  level: "policy",
  section: "nearest-edge",
  sources: ["R48", "ours"],
  codes: [
    "not-declared",
    "impossible-rtt",
    "inflated-rtt",
    "faster-edge-measured",
    "as-fast-as-expected",
  ],
  *steps(subject, policy) {
    const missing = sitesNotDeclared(subject);
    const { sites } = subject;
    if (missing || sites === null) return missing;
    const days = policy.nearestEdgeMeasured.freshDays.value;
    const pairs = yield* measuredPairs(subject, sites, days);
    if (pairs.length === 0) return [notDeclared("/measurements", { what: "measurements", days })];
    const findings: Finding[] = [];
    for (const [at, pair] of pairs.entries()) {
      findings.push(...judge(subject, pair, policy));
      if (at % pairsInStep === 0) yield;
    }
    for (const each of yield* fasterEdges(subject, sites, pairs, policy)) findings.push(each);
    yield;
    if (findings.length > 0) return findings;
    const values = {
      measurements: pairs.reduce((sum, { samples }) => sum + samples.length, 0),
      sites: new Set(pairs.map(({ site }) => site)).size,
      days,
    };
    return [{ status: "pass", code: "as-fast-as-expected", path: "/measurements", values }];
  },
});

/** One finding a site, metro and code: it names the worst measurement and how many are like it. */
function judge(subject: Subject, pair: MeasuredPair, policy: Policy): Finding[] {
  const { kmPerMs, inflatedBaseMs, inflatedFactor } = policy.nearestEdgeMeasured;
  const least = minRoundTripMs(pair.km, kmPerMs.value);
  const most = inflatedBaseMs.value + inflatedFactor.value * least;
  const noise = policy.arithmetic.measureTolerance.value;
  const impossible = pair.samples.filter(({ rttMs }) => fallsBelow(rttMs, least, noise));
  const inflated = pair.samples.filter(({ rttMs }) => exceeds(rttMs, most, noise));
  const findings: Finding[] = [];
  const say = (
    status: "fail" | "warn",
    code: string,
    worst: Sample | undefined,
    bound: number,
    count: number,
  ) => {
    if (worst === undefined) return;
    findings.push({
      status,
      code,
      path: `/measurements/${worst.index}`,
      measured: worst.rttMs,
      required: bound,
      values: {
        site: subject.sites?.sites[pair.site]?.name ?? "",
        metro: subject.edges[pair.edge]?.metro ?? "",
        km: pair.km,
        count,
      },
    });
  };
  say("fail", "impossible-rtt", extreme(impossible, -1), least, impossible.length);
  say("warn", "inflated-rtt", extreme(inflated, 1), most, inflated.length);
  return findings;
}

/** The sample with the highest (1) or the lowest (-1) round-trip time, the first of equals. */
function extreme(samples: readonly Sample[], direction: 1 | -1): Sample | undefined {
  return samples.reduce<Sample | undefined>(
    (worst, each) =>
      worst === undefined || (each.rttMs - worst.rttMs) * direction > 0 ? each : worst,
    undefined,
  );
}
