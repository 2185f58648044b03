import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RisLiveDecoder } from "@/lib/core/routing/ris-live/decoder";
import { elementLines } from "@/lib/core/routing/ris-live/element-lines";
import { parseFrame } from "@/lib/core/routing/ris-live/parse-frame";
import { readFrame } from "@/lib/core/routing/ris-live/read-frame";
import { readRaw } from "@/lib/core/routing/ris-live/read-raw";
import { scanFrame } from "@/lib/core/routing/ris-live/scan-frame";
import { Sessions } from "@/lib/core/routing/ris-live/sessions";
import { cutAt, damaged } from "@/tests/support/routing/pieces";

const folder = "tests/support/fixtures/routing/ris-live";
const names = ["frames-2019", "frames-2026", "traps"];
const bytesOf = (name: string) => Uint8Array.from(readFileSync(`${folder}/${name}.jsonl`));
const linesOf = (name: string) =>
  readFileSync(`${folder}/${name}`, "utf8")
    .split("\n")
    .filter((line) => line !== "");

function decode(pieces: readonly Uint8Array[]) {
  const decoder = new RisLiveDecoder();
  const frames = pieces.flatMap((piece) => [...decoder.push(piece)]);
  const elements = [...frames, ...decoder.end()].flatMap(elementLines);
  return { elements: elements.map((line) => JSON.parse(line)), decoder };
}

describe.each(names)("%s", (name) => {
  const bytes = bytesOf(name);
  const expected = linesOf(`${name}.expected.jsonl`).map((line) => JSON.parse(line));

  it("means what is expected", () => {
    expect(decode([bytes]).elements).toEqual(expected);
  });

  it("is the same wherever it is cut", () => {
    const places = Array.from({ length: bytes.length }, (_, i) => i);
    expect(decode(cutAt(bytes, places)).elements).toEqual(expected);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 10 }), (some) => {
        expect(decode(cutAt(bytes, some)).elements).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("never throws when it is damaged", () => {
    fc.assert(
      fc.property(damaged(bytes), (some) => {
        expect(decode([some]).elements.length).toBeLessThanOrEqual(some.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the scan", () => {
  const usual = names.flatMap((name) => linesOf(`${name}.jsonl`));

  it("reads the usual frames", () => {
    const updates = linesOf("frames-2026.jsonl").filter((line) => line.includes('"UPDATE"'));
    expect(updates.length).toBeGreaterThan(0);
    for (const line of updates) expect(scanFrame(Buffer.from(line))).toEqual(parseFrame(line));
  });

  it("reads nothing that JSON.parse would read otherwise", () => {
    const text = new TextDecoder();
    const changed = fc.constantFrom(...usual).chain((line) => damaged(Buffer.from(line)));
    fc.assert(
      fc.property(changed, (bytes) => {
        const scanned = scanFrame(bytes);
        if (scanned !== null) expect(scanned).toEqual(parseFrame(text.decode(bytes)));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ["another order", '{"data":{"type":"UPDATE"},"type":"ris_message"}'],
    ["an escape", '{"type":"ris_message","data":{"host":"rrc\\u0030"}}'],
    ["a leading zero", '{"type":"ris_message","data":{"path":[064500]}}'],
    ["an exponent", '{"type":"ris_message","data":{"timestamp":1e9}}'],
    ["too high an ASN", '{"type":"ris_message","data":{"path":[4294967296]}}'],
    ["something behind", '{"type":"ris_message","data":{"path":[]}} x'],
    ["a field twice", '{"type":"ris_message","data":{"withdrawals":[],"withdrawals":[]}}'],
    ["a letter beyond ASCII", '{"type":"ris_message","data":{"host":"rrc\u00e9"}}'],
    ["too many digits", '{"type":"ris_message","data":{"timestamp":1.0000000000000001}}'],
    ["a line break in a text", '{"type":"ris_message","data":{"id":"a\nb"}}'],
  ])("leaves %s to JSON.parse", (_, line) => {
    expect(scanFrame(Buffer.from(line))).toBeNull();
  });
});

describe("a frame", () => {
  const frame = (data: object, type = "ris_message") => JSON.stringify({ type, data });
  const read = (text: string) => readFrame(Buffer.from(text), new Sessions());
  const base = { timestamp: 1, peer: "192.0.2.1", peer_asn: "64500", host: "rrc00.ripe.net" };
  const update = { ...base, type: "UPDATE", path: [64500], announcements: [] };

  it("in any order of its fields is the same", () => {
    const fields = Object.entries({ ...update, community: [[1, 2]], withdrawals: ["10.0.0.0/8"] });
    const straight = read(frame(Object.fromEntries(fields)));
    expect(read(frame(Object.fromEntries(fields.reverse())))).toEqual(straight);
    expect(straight).toMatchObject({ session: "rrc00|192.0.2.1", communities: [65_538] });
  });

  it.each([
    ["no JSON", "{", "not-json"],
    ["no object", "[1]", "not-json"],
    ["no time", frame({ ...update, timestamp: undefined }), "bad-timestamp"],
    ["a time as a text", frame({ ...update, timestamp: "1" }), "bad-timestamp"],
    ["a time before 1970", frame({ ...update, timestamp: -1 }), "bad-timestamp"],
    ["no peer", frame({ ...update, peer: undefined }), "bad-peer"],
    ["a peer that is no address", frame({ ...update, peer: "router1" }), "bad-peer"],
    ["no host", frame({ ...update, host: "" }), "bad-peer"],
    ["no kind", frame({ ...update, type: undefined }), "no-type"],
    ["a path of texts", frame({ ...update, path: ["64500"] }), "bad-path"],
    ["a path with a fraction", frame({ ...update, path: [1.5] }), "bad-path"],
    ["a set in a set", frame({ ...update, path: [[[1]]] }), "bad-path"],
    ["no list of prefixes", frame({ ...update, announcements: [{}] }), "bad-announcements"],
    ["a withdrawal as a number", frame({ ...update, withdrawals: [1] }), "bad-withdrawals"],
    ["an unknown state", frame({ ...base, type: "STATE", state: "maybe" }), "bad-state"],
    [
      "a state that objects have",
      frame({ ...base, type: "STATE", state: "toString" }),
      "bad-state",
    ],
    ["more than 4 MiB", " ".repeat(5_000_000), "too-long"],
  ])("with %s is refused", (_, text, reason) => {
    expect(read(text)).toMatchObject({ kind: "skipped", refused: true, reason });
  });

  it("of a peer without ASN stands for itself", () => {
    expect(read(frame({ ...update, peer_asn: undefined }))).toMatchObject({ peerAsn: null });
    expect(read(frame({ ...update, peer_asn: "x" }))).toMatchObject({ peerAsn: null });
  });

  it("of another kind is counted, not refused, and its name is bounded", () => {
    const kind = "X".repeat(1_000);
    expect(read(frame({ ...base, type: kind }))).toMatchObject({ refused: false });
    expect(read(frame({}, kind))).toMatchObject({ refused: false, reason: "X".repeat(40) });
    const decoder = new RisLiveDecoder();
    for (let i = 0; i < 1_000; i++) {
      expect([...decoder.push(Buffer.from(`${frame({}, `kind-${i}`)}\n`))]).toHaveLength(1);
    }
    expect(Object.keys(decoder.skipped.byReason).length).toBeLessThanOrEqual(101);
    expect(decoder.skipped.total).toBe(1_000);
  });

  it("knows a session however its address is written", () => {
    const sessions = new Sessions();
    expect(sessions.find("rrc01.ripe.net", "2001:DB8:0:0:0:0:0:1")).toBe("rrc01|2001:db8::1");
    expect(sessions.find("rrc01", "2001:db8::1")).toBe("rrc01|2001:db8::1");
  });

  it("forgets made-up sessions rather than fill the memory", () => {
    const sessions = new Sessions();
    for (let i = 0; i < 50_000; i++) sessions.find(`rrc${i}`, "192.0.2.1");
    expect(sessions.known).toBeLessThanOrEqual(20_000);
  });
});

describe("raw", () => {
  const [line = ""] = linesOf("frames-2026.jsonl");
  const { raw } = JSON.parse(line).data;

  it("has the large communities that the frame leaves out", () => {
    const update = readRaw(Buffer.from(line));
    expect(update?.problems).toEqual([]);
    expect(update?.attributes.largeCommunities.slice(0, 3)).toEqual([207841, 0, 1000]);
  });

  it.each([[""], ["abc"], ["zz".repeat(30)], [raw.slice(0, 60)], ["FF".repeat(100_000)]])(
    "that is no UPDATE is none",
    (text) => {
      expect(readRaw(Buffer.from(JSON.stringify({ data: { raw: text } })))).toBeNull();
    },
  );

  it("is none where there is no frame", () => {
    expect(readRaw(Buffer.from("{"))).toBeNull();
    expect(readRaw(Buffer.from("null"))).toBeNull();
    expect(readRaw(Buffer.from('{"data":{}}'))).toBeNull();
  });
});
