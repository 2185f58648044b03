import { describe, expect, it } from "vitest";
import { latencyPolicy } from "@/lib/core/latency/policy";
import { maxAgentLineLength, readAgentLine } from "@/lib/core/latency/samples/agent-line";
import { SeriesReader } from "@/lib/core/latency/samples/series-reader";
import { parseTime } from "@/lib/core/latency/samples/time";

const now = Date.parse("2026-10-01T12:00:00Z");
const around = {
  now,
  isSite: (site: string) => site === "Oslo office",
  isMetro: (metro: string) => metro === "Oslo",
};
const fields = {
  at: "2026-10-01T11:59:58.250Z",
  site: "Oslo office",
  metro: "Oslo",
  protocol: "tcp",
  rttMs: 3.25,
  agent: "pi-1",
};
const read = (changes: object) =>
  readAgentLine(JSON.stringify({ ...fields, ...changes }), around, latencyPolicy);
const at = (ms: number) => ({ at: new Date(now + ms).toISOString() });

describe("an agent's line", () => {
  it("is a sample", () => {
    expect(read({})).toEqual({ ok: true, sample: { ...fields, at: now - 1_750 } });
    expect(read({ rttMs: null })).toMatchObject({ ok: true, sample: { rttMs: null } });
  });

  it.each([
    ["too-far-ahead", at(300_001)],
    ["too-old", at(-86_400_001)],
    ["bad-time", { at: "2026-10-01 11:59:58" }],
    ["bad-time", { at: "2026-02-30T11:59:58Z" }],
    ["bad-time", { at: 1_790_000_000 }],
    ["unknown-site", { site: "Bergen office" }],
    ["unknown-metro", { metro: 7 }],
    ["bad-protocol", { protocol: "udp" }],
    ["bad-rtt", { rttMs: -1 }],
    ["bad-rtt", { rttMs: "3" }],
    ["bad-rtt", { rttMs: undefined }],
    ["bad-agent", { agent: "" }],
    ["too-long", { agent: "a".repeat(maxAgentLineLength) }],
  ])("is refused: %s", (code, changes) => {
    expect(read(changes)).toEqual({ ok: false, code });
  });

  it("is taken up to 5 minutes ahead and 24 hours back", () => {
    expect(read(at(300_000)).ok).toBe(true);
    expect(read(at(-86_400_000)).ok).toBe(true);
    expect(readAgentLine("[]", around, latencyPolicy)).toEqual({ ok: false, code: "not-json" });
    expect(readAgentLine('{"at":', around, latencyPolicy)).toEqual({ ok: false, code: "not-json" });
  });
});

describe("a file of samples", () => {
  it("refuses what is no sample, and says where", () => {
    const reader = new SeriesReader();
    const lines = [
      "at,series,rttMs",
      "2026-10-01T00:00:00Z,a-b,1.5",
      "2026-10-01T00:00:01Z,a-b,",
      "2026-10-01T00:00:02Z,a-b,NaN",
      "2026-10-01T00:00:03Z,a-b,-1",
      "yesterday,a-b,1",
      "2026-10-01T00:00:04Z,,1",
      "2026-10-01T00:00:05Z,a-b",
      "x".repeat(2_000),
    ];
    reader.push(Buffer.from(lines.join("\r\n")));
    expect([...reader.end()]).toEqual([
      [
        "a-b",
        [
          { at: Date.parse("2026-10-01T00:00:00Z"), rttMs: 1.5 },
          { at: Date.parse("2026-10-01T00:00:01Z"), rttMs: null },
        ],
      ],
    ]);
    expect(reader.refusals.first.map(({ reason, at: line }) => [line, reason])).toEqual([
      [4, "bad-rtt"],
      [5, "bad-rtt"],
      [6, "bad-time"],
      [7, "bad-series"],
      [8, "fields"],
      [9, "too-long"],
    ]);
  });

  it("has times in UTC alone", () => {
    expect(parseTime("2026-10-01T00:00:00.1239Z")).toBe(Date.parse("2026-10-01T00:00:00.123Z"));
    expect(parseTime("2026-10-01T00:00:00+02:00")).toBeNull();
    expect(parseTime("2026-10-01T24:00:00Z")).toBeNull();
  });
});
