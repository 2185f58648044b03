import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { eventJson } from "@/lib/core/latency/events/event-json";
import { seriesEvents } from "@/lib/core/latency/events/series-events";
import { hoursOf } from "@/lib/core/latency/hour";
import { hourLine } from "@/lib/core/latency/hour-line";
import { latencyPolicy } from "@/lib/core/latency/policy";
import { SeriesReader } from "@/lib/core/latency/samples/series-reader";

const folder = "tests/support/fixtures/routing/latency";
const bytes = gunzipSync(readFileSync(`${folder}/series.csv.gz`));

function read(pieces: readonly Uint8Array[]) {
  const reader = new SeriesReader();
  for (const piece of pieces) reader.push(piece);
  return { series: reader.end(), refused: reader.refusals.total };
}

describe("40,220 samples of four series", () => {
  const { series, refused } = read([bytes]);

  it("are all read, wherever the file is cut", () => {
    expect(refused).toBe(0);
    expect([...series.values()].flat()).toHaveLength(40_220);
    const cut = 100_003;
    expect(read([bytes.subarray(0, cut), bytes.subarray(cut)]).series).toEqual(series);
  });

  it("have the expected hours", () => {
    const lines = new Set(
      [...series].flatMap(([name, samples]) =>
        [...hoursOf(samples, latencyPolicy)].map((hour) => hourLine(name, hour)),
      ),
    );
    const expected = readFileSync(`${folder}/series.expected-hours.csv`, "utf8").trim().split("\n");
    expect(expected).toHaveLength(168);
    expect(expected.filter((line) => !lines.has(line))).toEqual([]);
  });

  it("have the expected events, in whatever order the samples come", () => {
    const expected = JSON.parse(readFileSync(`${folder}/series.expected-events.json`, "utf8"));
    const events = (order: "as sent" | "reversed") =>
      Object.fromEntries(
        [...series].map(([name, samples]) => [
          name,
          seriesEvents(order === "as sent" ? samples : samples.toReversed(), latencyPolicy).map(
            eventJson,
          ),
        ]),
      );
    expect(events("as sent")).toEqual(expected);
    expect(events("reversed")).toEqual(expected);
  });
});
