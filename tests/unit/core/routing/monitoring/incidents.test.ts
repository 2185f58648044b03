import { describe, expect, it } from "vitest";
import type { Episode } from "@/lib/core/routing/monitoring/episodes/episode";
import { reachOf } from "@/lib/core/routing/monitoring/episodes/reach";
import {
  confidenceOf,
  type ForeignOriginEvidence,
} from "@/lib/core/routing/monitoring/incidents/confidence";
import { confidencePolicy } from "@/lib/core/routing/monitoring/incidents/confidence-policy";
import {
  groupIncidents,
  incidentState,
  type JudgedEpisode,
} from "@/lib/core/routing/monitoring/incidents/group";
import { levelOf } from "@/lib/core/routing/monitoring/incidents/level";
import { noticeOf } from "@/lib/core/routing/monitoring/incidents/notices";
import { monitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { visibilityBaseline } from "@/lib/core/routing/monitoring/visibility/baseline";
import { announce, prefixOf } from "@/tests/support/routing/made-stream";
import { newDetector } from "@/tests/support/routing/replay";

const evidence: ForeignOriginEvidence = {
  offender: 18101,
  authorised: [62041],
  peakPeers: 6,
  collectors: 3,
  isMoreSpecific: false,
  rov: "invalid-as",
  routeObject: null,
  isDeclared: false,
  isInAsSet: null,
  isBesideOrigin: false,
  durationMs: null,
};
const sumOf = (changes: Partial<ForeignOriginEvidence>) =>
  confidenceOf({ ...evidence, ...changes }, confidencePolicy).sum;

describe("confidence", () => {
  it("is 9 and high in the first worked example of the catalogue", () => {
    expect(confidenceOf(evidence, confidencePolicy)).toEqual({
      sum: 9,
      level: "high",
      weights: [
        { evidence: "origin-not-authorised", weight: 3 },
        { evidence: "rov-invalid-as", weight: 3 },
        { evidence: "three-peers", weight: 1 },
        { evidence: "several-collectors", weight: 1 },
        { evidence: "not-beside-origin", weight: 1 },
      ],
    });
  });

  it.each<[string, Partial<ForeignOriginEvidence>, number]>([
    ["AS0", { rov: "invalid-as0" }, 9],
    ["too long by the ROA", { rov: "invalid-length" }, 7],
    ["valid", { rov: "valid" }, 0],
    ["no ROA", { rov: "not-found" }, 6],
    ["ten peers", { peakPeers: 10 }, 10],
    ["two peers", { peakPeers: 2 }, 8],
    ["one collector", { collectors: 1 }, 8],
    ["more specific", { isMoreSpecific: true }, 10],
    ["authoritative route object", { routeObject: "authoritative" }, 5],
    ["other route object", { routeObject: "other" }, 7],
    ["no route object", { routeObject: "none" }, 10],
    ["declared", { isDeclared: true }, 5],
    ["inside the as-set", { isInAsSet: true }, 7],
    ["beside the origin", { isBesideOrigin: true }, 6],
    ["paths not known", { isBesideOrigin: null }, 8],
    ["a digit is another", { offender: 62042 }, 7],
    ["a digit is missing", { offender: 6204 }, 7],
    ["a digit too many", { offender: 620_411 }, 7],
    ["two digits are others", { offender: 62052 }, 9],
    ["failed prepending", { offender: 3 }, 7],
    ["over in a minute", { durationMs: 60_000 }, 7],
    ["over in more", { durationMs: 60_001 }, 9],
    ["a set", { offender: "set" }, 9],
  ])("counts %s", (_, changes, sum) => {
    expect(sumOf(changes)).toBe(sum);
  });

  it("is low to 3, medium to 7", () => {
    const level = (changes: Partial<ForeignOriginEvidence>) =>
      confidenceOf({ ...evidence, ...changes }, confidencePolicy).level;
    expect(level({ rov: "valid", peakPeers: 10, routeObject: "none", isMoreSpecific: true })).toBe(
      "low",
    );
    expect(level({ isBesideOrigin: true, peakPeers: 2, collectors: 1 })).toBe("medium");
    expect(level({ rov: "invalid-length" })).toBe("medium");
    expect(level({ peakPeers: 2 })).toBe("high");
  });
});

const minute = 60_000;
const judged = (changes: Partial<Episode>, more: Partial<JudgedEpisode> = {}): JudgedEpisode => ({
  organisation: "one",
  level: "warning",
  confidence: null,
  ...more,
  episode: {
    type: "origin-hijack",
    prefix: "198.51.100.0/24",
    registered: ["198.51.100.0/24"],
    offender: 666,
    firstSeenAt: 0,
    openedAt: 0,
    peakPeers: 2,
    peakAt: 0,
    endedAt: 10 * minute,
    lingeringSince: null,
    ...changes,
  },
});
const group = (...list: JudgedEpisode[]) => groupIncidents(list, monitoringPolicy);
const from = (firstSeenAt: number, endedAt: number | null = firstSeenAt + minute) => ({
  firstSeenAt,
  endedAt,
});

describe("incidents", () => {
  it("hold what overlaps or lies half an hour apart; a day later it is reopened, then another", () => {
    expect(group(judged({}), judged(from(40 * minute)))).toMatchObject([
      { reopenedAt: [], endedAt: 41 * minute },
    ]);
    expect(group(judged({}), judged(from(40 * minute + 1)))).toMatchObject([
      { reopenedAt: [40 * minute + 1] },
    ]);
    expect(group(judged({}), judged(from(1_450 * minute)))).toHaveLength(1);
    expect(group(judged({}), judged(from(1_450 * minute + 1)))).toHaveLength(2);
  });

  it("are of one organisation, family and offender; what never opened belongs to none", () => {
    expect(group(judged({}), judged({}, { organisation: "two" }))).toHaveLength(2);
    expect(group(judged({}), judged({ offender: 667 }))).toHaveLength(2);
    expect(group(judged({}), judged({ type: "subprefix-unregistered" }))).toHaveLength(2);
    expect(group(judged({}), judged({ type: "superprefix-foreign" }))).toHaveLength(1);
    expect(group(judged({ openedAt: null }))).toEqual([]);
  });

  it("have the highest level and sum of their episodes, and end with the last", () => {
    const confidence = confidenceOf(evidence, confidencePolicy);
    const [incident] = group(
      judged(from(5 * minute, null), { level: "critical" }),
      judged({}, { confidence }),
    );
    expect(incident).toMatchObject({ level: "critical", confidence, startedAt: 0, endedAt: null });
  });

  it("are closed by themselves 30 days after the end", () => {
    const [incident] = group(judged(from(0, minute)));
    const state = (now: number) => incident && incidentState(incident, now, monitoringPolicy);
    expect(state(minute + 30 * 86_400_000 - 1)).toBe("ended");
    expect(state(minute + 30 * 86_400_000)).toBe("closed");
  });

  it("are told of once when they open, get worse, begin again and end", () => {
    const view = (list: JudgedEpisode[], reach: "trace" | "wide" = "trace") => {
      const [incident] = group(...list);
      if (incident === undefined) throw new Error("There is no incident.");
      return { incident, reach };
    };
    const about = { now: 0, toldAt: 0, isAcknowledged: false };
    const open = view([judged({ endedAt: null })]);
    const worse = view([judged({ endedAt: null }, { level: "critical" })]);
    const ended = view([judged({})]);
    const again = view([judged({}), judged(from(100 * minute, null))]);
    expect(noticeOf(null, open, about)).toBe("opened");
    expect(noticeOf(open, open, about)).toBeNull();
    expect(noticeOf(open, worse, { ...about, isAcknowledged: true })).toBe("level-rose");
    expect(noticeOf(open, view([judged({ endedAt: null })], "wide"), about)).toBe("reach-rose");
    expect(noticeOf(open, ended, about)).toBe("ended");
    expect(noticeOf(ended, ended, about)).toBeNull();
    expect(noticeOf(ended, again, about)).toBe("reopened");
    const later = { ...about, now: 86_400_000 };
    expect(noticeOf(open, open, later)).toBe("still-open");
    expect(noticeOf(open, open, { ...later, isAcknowledged: true })).toBeNull();
  });

  it("have the level of section 6.2", () => {
    expect(levelOf("origin-hijack")).toBe("critical");
    expect(levelOf("origin-hijack", { isOnBackupOnly: true })).toBe("error");
    expect(levelOf("origin-hijack", { isDeclared: true })).toBe("information");
    expect(levelOf("superprefix-foreign", { isAnnounced: false })).toBe("error");
    expect(levelOf("superprefix-foreign")).toBe("warning");
    expect(levelOf("prefix-withdrawn", { isCovered: true })).toBe("error");
    expect(levelOf("subprefix-unregistered", { isDeclared: true })).toBe("warning");
  });
});

it("reach counts the peers that see the prefix or one that covers it", () => {
  const detector = newDetector();
  const t = 1_800_000_000;
  for (const peer of [1, 2, 3]) detector.observe(announce({ at: t, peer }, [9, 1], "10.0.0.0/16"));
  detector.observe(announce({ at: t, peer: 3, collector: 1 }, [9, 1], "10.0.0.0/18"));
  detector.observe(announce({ at: t, peer: 4 }, [9, 666], "10.0.0.0/24"));
  detector.observe(announce({ at: t, peer: 5 }, [9, 1], "10.0.64.0/19"));
  detector.finish();
  const reach = (text: string, holders: number) =>
    reachOf(detector.state, prefixOf(text), holders, monitoringPolicy);
  expect(reach("10.0.0.0/24", 1)).toEqual({ holders: 1, peers: 4, reach: "wide" });
  expect(reach("10.0.0.0/24", 2).reach).toBe("global");
  expect(reach("10.0.0.0/16", 1).peers).toBe(3);
});

it("a baseline is the median of a week's hours, of at least 24", () => {
  const hours = (count: number, value: number) => Array.from({ length: count }, () => value);
  expect(visibilityBaseline(hours(23, 5), monitoringPolicy)).toBeNull();
  expect(visibilityBaseline([...hours(23, 5), null], monitoringPolicy)).toBeNull();
  expect(visibilityBaseline([...hours(12, 5), ...hours(12, 6)], monitoringPolicy)).toBe(5.5);
  expect(visibilityBaseline([...hours(500, 1), ...hours(168, 9)], monitoringPolicy)).toBe(9);
});
