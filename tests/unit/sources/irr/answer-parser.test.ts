import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnswerParser, type WhoisAnswer } from "@/lib/sources/irr/whois/answer-parser";
import { transcript } from "./support";

function parse(bytes: Buffer, cuts: readonly number[] = []) {
  const parser = new AnswerParser(5_000_000);
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b)];
  const answers = at.flatMap((from, i) => parser.write(bytes.toString("latin1", from, at[i + 1])));
  return { answers, problem: parser.problem };
}

function encode(answer: WhoisAnswer): Buffer {
  if (answer.kind === "empty") return Buffer.from("C\n");
  if (answer.kind === "no-key") return Buffer.from("D\n");
  if (answer.kind === "failed") return Buffer.from(`F ${answer.reason}\n`);
  const text = Buffer.from(answer.text, "latin1");
  return Buffer.concat([Buffer.from(`A${text.length}\n`), text, Buffer.from("C\n")]);
}

it("reads what was written, in whatever pieces it comes, Latin-1 and line breaks included", () => {
  const latin1 = fc
    .array(fc.nat(255), { minLength: 1, maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes));
  const answer = fc.oneof(
    fc.constantFrom<WhoisAnswer>({ kind: "empty" }, { kind: "no-key" }),
    fc.constant<WhoisAnswer>({ kind: "failed", reason: "Too many" }),
    latin1.map((text): WhoisAnswer => ({ kind: "data", text })),
  );
  fc.assert(
    fc.property(fc.array(answer), fc.array(fc.nat()), (answers, cuts) => {
      const read = parse(Buffer.concat(answers.map(encode)), cuts);
      expect(read).toEqual({ answers, problem: null });
    }),
  );
});

it("reads the transcript", () => {
  const bytes = transcript.exchange.map((each: { answer: string }) => each.answer).join("");
  const { answers, problem } = parse(Buffer.from(bytes));
  expect(problem).toBeNull();
  expect(answers).toHaveLength(transcript.exchange.length);
});

describe("refuses", () => {
  it.each([
    ["hello\n", "malformed"],
    ["A\n", "malformed"],
    ["A0\nC\n", "malformed"],
    ["A-1\n", "malformed"],
    ["A1e9\n", "malformed"],
    ["A3\nAS1\n", "malformed"],
    ["A4\nAS1\nD\n", "malformed"],
    ["A5000001\n", "too-large"],
    ["A999999999999999\n", "too-large"],
    ["A9999999999999999\n", "malformed"],
    ["x".repeat(2_000), "malformed"],
    ["\n", "malformed"],
  ])("%j", (text, problem) => {
    expect(parse(Buffer.from(text))).toEqual({ answers: [], problem });
  });

  it("nothing that stood before", () => {
    const { answers, problem } = parse(Buffer.from("C\nD\nhello\nC\n"));
    expect(answers).toEqual([{ kind: "empty" }, { kind: "no-key" }]);
    expect(problem).toBe("malformed");
  });
});
