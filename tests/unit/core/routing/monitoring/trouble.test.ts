import { describe, expect, it } from "vitest";
import type { EpisodeChange } from "@/lib/core/routing/monitoring/episodes/episode";
import { monitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { RegisteredIndex } from "@/lib/core/routing/monitoring/registered/registered-index";
import type { RegisteredPrefix } from "@/lib/core/routing/monitoring/registered/registered-prefix";
import { restoreDetector } from "@/lib/core/routing/monitoring/snapshot/restore";
import { snapshotOf } from "@/lib/core/routing/monitoring/snapshot/snapshot";
import {
  announce,
  prefixOf,
  type Said,
  sessionIs,
  withdraw,
} from "@/tests/support/routing/made-stream";
import { newDetector, replayed, resumed } from "@/tests/support/routing/replay";

const t = 1_800_000_000;
const own: RegisteredPrefix = { prefix: prefixOf("198.51.100.0/24"), origins: [1] };
const seen: RegisteredPrefix = { ...own, baseline: 10 };
const good = [9, 1];
const foreign = [9, 666];
const text = "198.51.100.0/24";

const tell = (changes: readonly EpisodeChange[]) =>
  changes.map(({ kind, episode }) => `${kind} ${episode.type} ${episode.prefix}`);

const peers = (count: number, each: (peer: number) => Said): Said[] =>
  Array.from({ length: count }, (_, i) => each(i + 1));

describe("trouble", () => {
  it("a session that never speaks again keeps its route", () => {
    const stream = [
      announce({ at: t, peer: 1 }, foreign, text),
      announce({ at: t + 90_000, peer: 2 }, good, text),
    ];
    expect(replayed(stream, [own])).toMatchObject([{ opened: true, endedAt: null }]);
  });

  it("a clock back by an hour neither ends, opens nor doubles anything", () => {
    const before = [
      ...peers(3, (peer) => announce({ at: t, peer }, foreign, text)),
      announce({ at: t + 20, peer: 4 }, good, text),
    ];
    const back = peers(3, (peer) => announce({ at: t - 3_600, peer }, good, text));
    const after = [announce({ at: t + 30, peer: 4 }, good, text)];
    const detector = newDetector([own]);
    for (const said of [...before, ...back, ...after]) detector.observe(said);
    expect(detector.state.late).toBe(3);
    expect(replayed([...before, ...back, ...after], [own])).toEqual(
      replayed([...before, ...after], [own]),
    );
  });

  it("a timestamp that is none changes nothing", () => {
    const detector = newDetector([own]);
    for (const at of [1e300, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      detector.observe(announce({ at, peer: 1 }, foreign, text));
      detector.heard(at);
    }
    detector.finish();
    expect(detector.unusable).toBe(8);
    expect(detector.takeChanges()).toEqual([]);
    expect([...detector.episodes()]).toEqual([]);
  });

  it("a reader that lags by ten minutes still opens what only it sees, once", () => {
    const fresh = Array.from({ length: 1_300 }, (_, i) =>
      announce({ at: t + i, peer: 1 }, good, text),
    );
    const late = [2, 3].map((peer) => announce({ at: t + 10, peer }, foreign, text));
    const stream = [...fresh.slice(0, 610), ...late, ...fresh.slice(610)];
    expect(replayed(stream, [own])).toMatchObject([{ type: "origin-hijack", peakPeers: 2 }]);
  });

  it("a cut feed: nothing about visibility opens until all sessions have spoken", () => {
    const detector = newDetector([seen]);
    const say = (stream: readonly Said[]) => {
      for (const said of stream) detector.observe(said);
    };
    say(peers(10, (peer) => announce({ at: t, peer }, good, text)));
    say([announce({ at: t + 100, peer: 1 }, good, text)]);
    detector.doubt();
    say(peers(9, (peer) => withdraw({ at: t + 200, peer }, text)));
    say([withdraw({ at: t + 2_000, peer: 9 }, text)]);
    expect(tell(detector.takeChanges())).toEqual([]);
    say([withdraw({ at: t + 2_010, peer: 10 }, text)]);
    say([withdraw({ at: t + 3_000, peer: 10 }, text)]);
    expect(tell(detector.takeChanges())).toEqual([
      `opened prefix-withdrawn ${text}`,
      `opened visibility-low ${text}`,
    ]);
  });

  it("half of the peers out of sight: nothing about visibility opens", () => {
    const up = peers(10, (peer) => announce({ at: t, peer }, good, text));
    const down = (count: number) => peers(count, (peer) => sessionIs({ at: t + 60, peer }, "down"));
    const gone = peers(5, (peer) => withdraw({ at: t + 120, peer: peer + 5 }, text));
    const end = [withdraw({ at: t + 3_000, peer: 99 }, text)];
    expect(replayed([...up, ...down(5), ...gone, ...end], [seen])).toEqual([]);
    expect(replayed([...up, ...down(4), ...end], [seen])).toEqual([]);
    // 1 of the 6 that are in sight is left.
    expect(replayed([...up, ...down(4), ...gone, ...end], [seen])).toMatchObject([
      { type: "visibility-low" },
    ]);
  });

  it("a partner deleted while its incident is open ends it at once", () => {
    const detector = newDetector([own]);
    for (const said of peers(2, (peer) => announce({ at: t, peer }, foreign, text))) {
      detector.observe(said);
    }
    detector.observe(announce({ at: t + 100, peer: 3 }, good, text));
    expect(tell(detector.takeChanges())).toEqual([
      `seen origin-hijack ${text}`,
      `opened origin-hijack ${text}`,
    ]);
    detector.register(new RegisteredIndex([]));
    const [change] = detector.takeChanges();
    expect(change).toMatchObject({ kind: "settled", episode: { endedAt: detector.judged } });
    expect([...detector.episodes()]).toEqual([]);
  });

  it("a more specific that is registered is none any more; other incidents go on", () => {
    const detector = newDetector([own]);
    const inside = "198.51.100.0/25";
    for (const said of peers(2, (peer) => announce({ at: t, peer }, good, inside))) {
      detector.observe(said);
    }
    for (const said of peers(2, (peer) => announce({ at: t, peer }, foreign, text))) {
      detector.observe(said);
    }
    detector.observe(announce({ at: t + 100, peer: 3 }, good, text));
    detector.takeChanges();
    const both = [own, { prefix: prefixOf(inside), origins: [1] }];
    const restored = resumed(detector, both);
    expect(tell(restored.takeChanges())).toEqual([`settled subprefix-unregistered ${inside}`]);
    detector.register(new RegisteredIndex(both));
    expect(tell(detector.takeChanges())).toEqual([`settled subprefix-unregistered ${inside}`]);
    const left = [...detector.episodes()];
    expect(left).toMatchObject([{ type: "origin-hijack", endedAt: null }]);
    expect([...restored.episodes()]).toEqual(left);
  });

  it("5,000 incidents at once all open and all end", () => {
    const registered = Array.from({ length: 5_000 }, (_, i) => ({
      prefix: prefixOf(`10.${i >> 8}.${i & 255}.0/24`),
      origins: [1],
    }));
    const all = registered.map((_, i) => `10.${i >> 8}.${i & 255}.0/24`);
    const episodes = replayed(
      [
        ...peers(3, (peer) => announce({ at: t, peer }, foreign, ...all)),
        ...peers(3, (peer) => withdraw({ at: t + 60, peer }, ...all)),
        withdraw({ at: t + 660, peer: 1 }, text),
      ],
      registered,
    );
    expect(episodes).toHaveLength(5_000);
    expect(
      episodes.every(({ opened, peakPeers, endedAt }) => opened && peakPeers === 3 && endedAt),
    ).toBe(true);
  });

  it("a damaged or old snapshot is refused", () => {
    const detector = newDetector([own]);
    detector.observe(announce({ at: t, peer: 1 }, foreign, text));
    const snapshot = snapshotOf(detector);
    const restore = (bytes: Uint8Array) =>
      restoreDetector(bytes, new RegisteredIndex([own]), monitoringPolicy);
    expect(restore(snapshot).ok).toBe(true);
    for (const at of [0, 4, 8, 12, 40, snapshot.length - 1]) {
      const damaged = snapshot.slice();
      damaged[at] = (damaged[at] as number) ^ 1;
      expect(restore(damaged)).toEqual({ ok: false, code: "bad-snapshot" });
    }
    expect(restore(snapshot.subarray(0, 100))).toEqual({ ok: false, code: "bad-snapshot" });
    expect(restore(new Uint8Array())).toEqual({ ok: false, code: "bad-snapshot" });
  });
});

describe("evidence", () => {
  it("has paths with peers and times, and sessions by collector", () => {
    const detector = newDetector([own]);
    detector.observe(announce({ at: t, peer: 1 }, [9, 666], text));
    detector.observe(announce({ at: t + 1, peer: 2, collector: 3 }, [8, 666], text));
    detector.observe(announce({ at: t + 2, peer: 2 }, [9, 666], text));
    detector.observe(announce({ at: t + 60, peer: 9 }, good, text));
    const opened = detector.takeChanges().find(({ kind }) => kind === "opened");
    expect(opened?.evidence).toMatchObject({ holders: 2, collectors: { rrc00: 1, rrc03: 1 } });
    const [episode] = [...detector.faults.open()];
    expect(episode && detector.faults.evidenceOf(episode)).toEqual({
      holders: 2,
      collectors: { rrc00: 2, rrc03: 1 },
      paths: [
        { path: "9 666", peers: ["64601", "64602"], firstAt: t * 1_000, lastAt: t * 1_000 + 2_000 },
        { path: "8 666", peers: ["64602"], firstAt: t * 1_000 + 1_000, lastAt: t * 1_000 + 1_000 },
      ],
    });
  });
});
