import type { Attempt } from "@/tests/attack/attempt";
import { type Body, json, multipart } from "@/tests/attack/body";

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];
const taking = ["POST", "PUT", "PATCH"];

const field = (value: string | Buffer, file?: string) =>
  multipart([{ name: "file", value, ...(file && { file }) }]);

/** Bodies that a route handler may get whatever it expects. */
const bodies: [string, () => Body][] = [
  ["nothing", () => json("")],
  ["no object", () => json("null")],
  ["an unterminated string of 900 kB", () => json(`{"a":"${"x".repeat(900_000)}`)],
  ["lists 100,000 deep", () => json("[".repeat(100_000) + "]".repeat(100_000))],
  ["objects 100,000 deep", () => json('{"a":'.repeat(100_000))],
  ["an object with 50,000 names", () => json(`{${range(50_000).map((n) => `"n${n}":1`)}}`)],
  ["names that objects have", () => json('{"__proto__":{"x":1},"constructor":{"prototype":{}}}')],
  ["broken UTF-8", () => json(Buffer.from([0x22, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0x22]))],
  ["NUL", () => json('"\0"')],
  ["an escaped surrogate", () => json('"\\ud800"')],
  ["900 kB of marks", () => json(JSON.stringify(`e${"\u0301".repeat(450_000)}`))],
  ["21 MB of brackets", () => json(Buffer.alloc(21_000_000, "["))],
  ["21 MB of an unterminated string", () => json(Buffer.alloc(21_000_000, '"'))],
  ["a form without a file", () => multipart([])],
  ["a file of NUL", () => field(Buffer.alloc(1000), "a.json")],
  ["a file of 21 MB", () => field(Buffer.alloc(21_000_000, "("), "a.json")],
  ["a file of 22 MB", () => field(Buffer.alloc(22_000_000, "1,2\n"), "a.csv")],
  ["a form without a boundary", () => ({ type: "multipart/form-data", bytes: Buffer.from("--x") })],
  ["an encoding that there is not", () => ({ type: "\u00e4/\u00e4", bytes: Buffer.from("x") })],
];

const range = (length: number) => Array.from({ length }, (_, index) => index);

/** Every method of a route handler, and every kind of body for those that take one. */
export function* methodAttempts(path: string): Generator<Attempt> {
  for (const method of methods) {
    yield { what: method, make: () => ({ method, path }) };
  }
  const all = taking.flatMap((method) => bodies.map(([what, body]) => ({ method, what, body })));
  for (const { method, what, body } of all) {
    yield {
      what: `${method} with ${what}`,
      make: () => ({ method, path, body: body() }),
      isImport: /file/.test(what),
    };
  }
}
