import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeMrt } from "@/tests/support/routing/mrt-lines";
import { cutAt } from "@/tests/support/routing/pieces";

const folder = "tests/support/fixtures/routing/mrt";

interface Expected {
  lines: number | null;
  kinds?: Record<string, number>;
  sha256OfFirstSevenFields?: string;
}

const { files }: { files: Record<string, Expected> } = JSON.parse(
  readFileSync(`${folder}/expected.json`, "utf8"),
);

function read(name: string): Uint8Array {
  const bytes = readFileSync(`${folder}/${name}`);
  return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

const sha256 = (lines: readonly string[]): string =>
  createHash("sha256")
    .update(lines.map((line) => `${line}\n`).join(""))
    .digest("hex");

function countKinds(lines: readonly string[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const line of lines) {
    const [format, , kind] = line.split("|");
    kinds[`${format}|${kind}`] = (kinds[`${format}|${kind}`] ?? 0) + 1;
  }
  return kinds;
}

const readable = Object.entries(files).filter(([, { lines }]) => lines !== null);

describe("MRT files that bgpdump reads", () => {
  it.each(readable)("%s: the same lines", (name, expected) => {
    const { lines, decoder } = decodeMrt([read(name)]);
    expect(lines).toHaveLength(expected.lines as number);
    expect(countKinds(lines)).toEqual(expected.kinds);
    expect(sha256(lines)).toBe(expected.sha256OfFirstSevenFields);
    expect(decoder.refusals.total).toBe(0);
  });

  it.each(readable)("%s: the same in pieces of any size", (name, expected) => {
    const bytes = read(name);
    for (const size of [1, 7, 1_000]) {
      const places = Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => i * size);
      const { lines } = decodeMrt(cutAt(bytes, places));
      expect(sha256(lines)).toBe(expected.sha256OfFirstSevenFields);
    }
  });
});

describe("a table of gobgpd that names a peer beyond its peer table", () => {
  const { lines, decoder } = decodeMrt([read("gobgp-table.mrt")]);

  it("keeps the route with an unknown peer", () => {
    expect(lines.filter((line) => line.startsWith("TABLE_DUMP2_AP"))).toEqual([
      "TABLE_DUMP2_AP|1795770016|B|||185.1.0.0/22|0",
      "TABLE_DUMP2_AP|1795770016|B|||185.1.4.0/24|0",
    ]);
    expect(decoder.refusals.byReason).toEqual({ "unknown-peer": 2 });
  });

  it("reads the other routes", () => {
    expect(lines.filter((line) => line.startsWith("TABLE_DUMP2|"))).toHaveLength(10);
    expect(decoder.records).toBe(12);
  });

  it("is the same wherever it is cut in two", () => {
    const bytes = read("gobgp-table.mrt");
    for (let at = 1; at < bytes.length; at++) {
      expect(decodeMrt(cutAt(bytes, [at])).lines).toEqual(lines);
    }
  });
});
