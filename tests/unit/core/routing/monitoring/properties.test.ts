import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPrefix } from "@/lib/core/routing/prefix";
import {
  announce,
  madeRegistered,
  prefixOf,
  type Said,
  streams,
} from "@/tests/support/routing/made-stream";
import { referenceReplay } from "@/tests/support/routing/reference-detector";
import { referenceVisibility } from "@/tests/support/routing/reference-visibility";
import { replayed } from "@/tests/support/routing/replay";

const byFirstSeen = (episodes: readonly Readonly<Record<string, unknown>>[]) =>
  [...episodes].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const isVisibility = ({ type }: Readonly<Record<string, unknown>>) =>
  type === "visibility-low" || type === "prefix-withdrawn";

describe("any stream", () => {
  it("has the episodes that the catalogue, written down plainly, finds in it", () => {
    fc.assert(
      fc.property(streams, (stream) => {
        const found = replayed(stream).filter((episode) => !isVisibility(episode));
        expect(byFirstSeen(found)).toEqual(byFirstSeen(referenceReplay(stream, madeRegistered)));
      }),
      { numRuns: 300 },
    );
  });

  it("has the losses of visibility that are found by counting anew at every instant", () => {
    const time = (at: number | null) => (at === null ? null : new Date(at * 1_000).toISOString());
    fc.assert(
      fc.property(visibleStreams, (stream) => {
        const found = replayed(stream).filter(isVisibility);
        const expected = madeRegistered
          .filter(({ baseline }) => baseline !== undefined)
          .flatMap((registered) =>
            referenceVisibility(stream, registered).map((each) => ({
              type: each.type,
              prefix: formatPrefix(registered.prefix),
              firstSeenAt: time(each.firstSeenAt),
              openedAt: time(each.openedAt),
              endedAt: time(each.endedAt),
            })),
          );
        const seen = found.map(({ type, prefix, firstSeenAt, openedAt, endedAt }) => ({
          type,
          prefix,
          firstSeenAt,
          openedAt,
          endedAt,
        }));
        expect(byFirstSeen(seen)).toEqual(byFirstSeen(expected));
      }),
      { numRuns: 300 },
    );
  });

  it("has the same ones when the process is killed anywhere and goes on from a snapshot", () => {
    fc.assert(
      fc.property(eitherStreams, fc.array(fc.nat(120), { maxLength: 5 }), (stream, cuts) => {
        expect(replayed(stream, madeRegistered, cuts)).toEqual(replayed(stream));
      }),
      { numRuns: 200 },
    );
  });

  it("has the same ones in whatever order different sessions speak inside an instant", () => {
    fc.assert(
      fc.property(eitherStreams, fc.infiniteStream(fc.nat(1_000)), (stream, numbers) => {
        expect(replayed(shuffled(stream, numbers))).toEqual(replayed(stream));
      }),
      { numRuns: 200 },
    );
  });

  it("has the same ones when it comes up to 5 s out of order", () => {
    const delays = fc.array(fc.integer({ min: 0, max: 4_999 }), { minLength: 120, maxLength: 120 });
    fc.assert(
      fc.property(eitherStreams, delays, (stream, delay) => {
        const order = stream.map((said, i) => ({
          said,
          i,
          came: said.at * 1_000 + delayOf(said, delay),
        }));
        order.sort((a, b) => a.came - b.came || a.i - b.i);
        expect(replayed(order.map(({ said }) => said))).toEqual(replayed(stream));
      }),
      { numRuns: 200 },
    );
  });

  it("has the same ones when two readers bring it, the second later by up to 10 minutes", () => {
    fc.assert(
      fc.property(unambiguous, fc.integer({ min: 0, max: 600 }), (stream, lag) => {
        expect(replayed(brought(stream, lag))).toEqual(replayed(stream));
      }),
      { numRuns: 200 },
    );
  });
});

/** Five peers show everything at first, so that there is something to lose. */
const visibleStreams = streams.map((stream): Said[] => {
  const first = (stream[0] as Said).at;
  const everything = madeRegistered.map(({ prefix }) => formatPrefix(prefix));
  const all = [1, 2, 3, 4, 5].map((peer) =>
    announce({ at: first - 1, peer }, [9, peer % 2 === 0 ? 2 : 1], ...everything),
  );
  const both = all.flatMap((said) => [
    said,
    { ...said, path: [9, 2], origin: 2, announced: [prefixOf("10.2.0.0/16")] },
  ]);
  return [...both, ...stream];
});

const eitherStreams = fc.oneof(streams, visibleStreams);

/** The messages of one session keep their order: its delay is always the same. */
function delayOf({ session }: Said, delays: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < session.length; i++) sum += session.charCodeAt(i);
  return delays[sum % delays.length] as number;
}

/** Reorders the messages of each instant, those of one session among themselves excepted. */
function shuffled(stream: readonly Said[], numbers: fc.Stream<number>): Said[] {
  const order: Said[] = [];
  for (let i = 0; i < stream.length; ) {
    const queues = new Map<string, Said[]>();
    const at = stream[i]?.at;
    for (; i < stream.length && stream[i]?.at === at; i++) {
      const said = stream[i] as Said;
      queues.set(said.session, [...(queues.get(said.session) ?? []), said]);
    }
    while (queues.size > 0) {
      const keys = [...queues.keys()];
      const key = keys[(numbers.next().value as number) % keys.length] as string;
      const [first, ...rest] = queues.get(key) as Said[];
      order.push(first as Said);
      if (rest.length === 0) queues.delete(key);
      else queues.set(key, rest);
    }
  }
  return order;
}

/** Without session changes, and a session speaks once an instant: a copy then can be told. */
const unambiguous = streams.map((stream) => {
  const spoken = new Set<string>();
  return stream.filter(({ kind, session, at }) => {
    const key = `${session} ${at}`;
    return kind === "update" && !spoken.has(key) && spoken.add(key);
  });
});

function brought(stream: readonly Said[], lag: number): Said[] {
  const both = stream.flatMap((said, i) => [
    { said, came: said.at, i },
    { said, came: said.at + lag, i },
  ]);
  both.sort((a, b) => a.came - b.came || a.i - b.i);
  // The end of time is the same: the last word is the first reader's.
  const end = stream.at(-1);
  return [
    ...both.map(({ said }) => said),
    ...(end === undefined ? [] : [announce({ at: end.at, peer: 99 }, [1])]),
  ];
}
