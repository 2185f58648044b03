import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BmpDecoder } from "@/lib/core/routing/bmp/decoder";
import { messageJson } from "@/lib/core/routing/bmp/message-json";
import { cutAt, damaged } from "@/tests/support/routing/pieces";

const folder = "tests/support/fixtures/routing/bmp";
const session = Uint8Array.from(readFileSync(`${folder}/session.bmp`));
const expected: unknown[] = readFileSync(`${folder}/session.expected.jsonl`, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

function decode(pieces: readonly Uint8Array[]) {
  const decoder = new BmpDecoder();
  const messages: unknown[] = [];
  for (const piece of pieces) {
    for (const message of decoder.push(piece)) messages.push(messageJson(message));
  }
  decoder.end();
  return { messages, decoder };
}

describe("a recorded session of gobgpd", () => {
  it("means what is expected", () => {
    const { messages, decoder } = decode([session]);
    expect(messages).toEqual(expected);
    expect(decoder.refusals.total).toBe(0);
  });

  it("is the same byte by byte", () => {
    const places = Array.from({ length: session.length }, (_, i) => i);
    expect(decode(cutAt(session, places)).messages).toEqual(expected);
  });

  it("is the same wherever it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(session.length), { maxLength: 20 }), (places) => {
        expect(decode(cutAt(session, places)).messages).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it("never throws when it is damaged, and never says more than it could hold", () => {
    fc.assert(
      fc.property(damaged(session), (bytes) => {
        const { messages, decoder } = decode([bytes]);
        expect(messages.length).toBeLessThanOrEqual(expected.length);
        expect(decoder.refusals.first.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 300 },
    );
  });

  it("any bytes at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decode([Uint8Array.from([3, 0, 0, 0, bytes.length + 6, ...bytes])])).toBeDefined();
        expect(decode([bytes]).messages.length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });
});
