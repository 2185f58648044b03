import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readConfig } from "@/lib/core/routing/monitoring/registered/read-config";
import { RisLiveDecoder } from "@/lib/core/routing/ris-live/decoder";
import type { Said } from "@/tests/support/routing/made-stream";
import { replayed } from "@/tests/support/routing/replay";

const folder = "tests/support/fixtures/routing/incidents";

function recording(name: string, bytes: Uint8Array) {
  const decoder = new RisLiveDecoder();
  const frames = [...decoder.push(bytes), ...decoder.end()].map(({ frame }) => frame);
  const stream = frames.filter((frame): frame is Said & typeof frame => frame.kind !== "skipped");
  const config = readConfig(readFileSync(`${folder}/${name}.config.json`, "utf8"));
  if (!config.ok) throw new Error(config.code);
  const expected = JSON.parse(readFileSync(`${folder}/${name}.expected.json`, "utf8"));
  return { stream, registered: config.prefixes, expected, frames };
}

describe.each([
  ["made", readFileSync(`${folder}/made.jsonl`)],
  ["visibility", gunzipSync(readFileSync(`${folder}/visibility.jsonl.gz`))],
])("the incident %s", (name, bytes) => {
  const { stream, registered, expected, frames } = recording(name, bytes);

  it("has the expected episodes", () => {
    expect(stream).toHaveLength(frames.length);
    expect(replayed(stream, registered)).toEqual(expected);
  });

  it("has the same ones though the process is killed at 50 places", () => {
    const step = Math.max(1, Math.floor(stream.length / 50));
    const cuts = stream.map((_, i) => i).filter((i) => i % step === 0);
    expect(replayed(stream, registered, cuts)).toEqual(expected);
  });

  it("has the same ones when two readers bring every frame", () => {
    const both = stream.flatMap((said) => [said, said]);
    expect(replayed(both, registered)).toEqual(expected);
  });
});
