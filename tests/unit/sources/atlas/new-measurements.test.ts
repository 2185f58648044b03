import { expect, it } from "vitest";
import { newMeasurements } from "@/lib/sources/atlas/new-measurements";

const measurement = {
  site: "Oslo",
  metro: "Oslo",
  rttMs: 2.5,
  measuredAt: "2026-11-01T10:00:00.000Z",
  source: "RIPE Atlas 1, probe 2",
};

it("leaves alone what is declared, however its time is written", () => {
  const declared = { ...measurement, measuredAt: "2026-11-01T11:00+01:00" };
  expect(newMeasurements([declared], [measurement])).toEqual({ added: [], known: 1 });
});

it("takes what comes twice once", () => {
  expect(newMeasurements([], [measurement, { ...measurement }])).toEqual({
    added: [measurement],
    known: 1,
  });
});

it.each([
  ["site", { site: "Bergen" }],
  ["metro", { metro: "Stockholm" }],
  ["time", { measuredAt: "2026-11-01T10:00:01.000Z" }],
  ["round trip", { rttMs: 2.501 }],
  ["source", { source: "RIPE Atlas 1, probe 3" }],
])("tells another %s apart", (_what, other) => {
  const found = { ...measurement, ...other };
  expect(newMeasurements([measurement], [found])).toEqual({ added: [found], known: 0 });
});
