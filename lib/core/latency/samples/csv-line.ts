import type { Sample } from "./sample";
import { parseTime } from "./time";

/** Longest name of a series, and longest line that is looked at. */
const maxNameLength = 200;
export const maxLineLength = 1_000;

/** Ours: a round trip longer than ten minutes is no round trip. */
const maxRttMsLength = 600_000;

export type SeriesLine =
  | { ok: true; series: string; sample: Sample }
  | { ok: false; code: "fields" | "bad-time" | "bad-series" | "bad-rtt"; found: string };

const decimal = /^\d{1,9}(?:\.\d{1,12})?$/;

/** Reads a line of `at,series,rttMs`; an empty round trip is a lost packet. */
export function readSeriesLine(line: string): SeriesLine {
  const fields = line.split(",");
  const [time, series, rtt] = fields;
  if (fields.length !== 3 || time === undefined || series === undefined || rtt === undefined) {
    return { ok: false, code: "fields", found: line };
  }
  const at = parseTime(time);
  if (at === null) return { ok: false, code: "bad-time", found: time };
  if (series === "" || series.length > maxNameLength || series.includes('"')) {
    return { ok: false, code: "bad-series", found: series };
  }
  if (rtt === "") return { ok: true, series, sample: { at, rttMs: null } };
  const rttMs = decimal.test(rtt) ? Number(rtt) : Number.NaN;
  if (!(rttMs <= maxRttMsLength)) return { ok: false, code: "bad-rtt", found: rtt };
  return { ok: true, series, sample: { at, rttMs } };
}
