import { eventJson } from "@/lib/core/latency/events/event-json";
import { seriesEvents } from "@/lib/core/latency/events/series-events";
import { hoursOf } from "@/lib/core/latency/hour";
import { hourLine } from "@/lib/core/latency/hour-line";
import { latencyPolicy } from "@/lib/core/latency/policy";
import type { Sample } from "@/lib/core/latency/samples/sample";
import { SeriesReader } from "@/lib/core/latency/samples/series-reader";
import { openInput } from "./open-input";
import type { Output } from "./output";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput, type Verb } from "./verb";

type Series = ReadonlyMap<string, readonly Sample[]>;

/** Round trips in, as CSV `at,series,rttMs`; their hours or their events out. */
export const latency: Verb = {
  parameters: "hours|events SERIES",
  count: [2, 2],
  async run([what = "", path = ""], output) {
    if (what !== "hours" && what !== "events") {
      throw new UnreadableInput(`"${what}" is neither "hours" nor "events".`);
    }
    const series = await readSeries(path);
    await (what === "hours" ? printHours(series, output) : printEvents(series, output));
  },
};

async function readSeries(path: string): Promise<Series> {
  const reader = new SeriesReader();
  for await (const piece of openInput(path)) reader.push(piece);
  const series = reader.end();
  reportRefusals(path, reader.refusals, "line");
  if (series.size === 0 && reader.refusals.total > 0) {
    throw new UnreadableInput(`${path} has no samples; its lines should be at,series,rttMs.`);
  }
  return series;
}

async function printHours(series: Series, output: Output): Promise<void> {
  for (const [name, samples] of series) {
    for (const hour of hoursOf(samples, latencyPolicy)) {
      const full = output.line(hourLine(name, hour));
      if (full) await full;
    }
  }
}

async function printEvents(series: Series, output: Output): Promise<void> {
  const events = [...series].map(([name, samples]): [string, unknown] => [
    name,
    seriesEvents(samples, latencyPolicy).map(eventJson),
  ]);
  await output.line(JSON.stringify(Object.fromEntries(events), null, 1));
}
