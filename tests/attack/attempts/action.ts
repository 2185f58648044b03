import type { Attempt } from "@/tests/attack/attempt";
import { type Body, multipart, type Part } from "@/tests/attack/body";
import type { BuiltAction } from "@/tests/attack/built";
import { cut, dearest } from "@/tests/attack/texts";

/** Names of fields that forms of the portal have, with a value that somebody was shown. */
export type KnownFields = ReadonlyMap<string, string>;

const room = 900_000;

/**
 * A server action called as scripts call it, by its id, with a form of every name that is known and
 * with arguments that no page sends. Next reads both from `react-server-dom`'s encoding of replies:
 * part 0 holds the arguments, "$K1" stands for a form whose parts are named "1_…".
 */
export function actionAttempts(
  action: BuiltAction,
  { path, known }: { path: string; known: KnownFields },
): Attempt[] {
  const names = [...known.keys()];
  const most = Math.floor(room / Math.max(1, names.length));
  const withForm = (text: Buffer, hostile: (name: string) => boolean): Body =>
    multipart([
      ...names.map(
        (name): Part => ({
          name: `1_${name}`,
          value: hostile(name) ? text : (known.get(name) ?? ""),
        }),
      ),
      { name: "0", value: '["$K1","$K1"]' },
    ]);
  const call = (what: string, body: () => Body): Attempt => ({
    what,
    make: () => ({ method: "POST", path, headers: { "next-action": action.id }, body: body() }),
  });
  return [
    ...dearest.map((text) =>
      call(`${text.name} in fields that name no object`, () =>
        withForm(cut(text, most).bytes, (name) => !isReference(known.get(name) ?? "")),
      ),
    ),
    call("NUL in every field", () => withForm(Buffer.from("a\0b"), () => true)),
    call("broken UTF-8 in every field", () =>
      withForm(Buffer.from([0xed, 0xa0, 0x80]), () => true),
    ),
    ...argumentLists.map(([what, text]) =>
      call(what, () => ({ type: "text/plain;charset=UTF-8", bytes: Buffer.from(text()) })),
    ),
  ];
}

const isReference = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

const argumentLists: [string, () => string][] = [
  ["no arguments", () => "[]"],
  ["texts for forms", () => '["x","x","x"]'],
  ["numbers for forms", () => "[1,2,3]"],
  ["nothing for forms", () => "[null,null]"],
  ["objects for forms", () => '[{"__proto__":{"polluted":1}},{"constructor":{"prototype":1}}]'],
  ["objects that only look like forms", () => '[{"get":"x","entries":1},{"get":"x"}]'],
  ["100,000 marks for forms", () => JSON.stringify(Array(2).fill(`e${"\u0301".repeat(100_000)}`))],
  ["deep JSON", () => `[${"[".repeat(50_000)}${"]".repeat(50_000)}]`],
  ["no JSON", () => "["],
  ["references to nothing", () => '["$9","$K9","$Q9","$W9","$i9","$F9","$@9"]'],
  ["references to itself", () => '["$0","$0:0:0"]'],
  ["a date, a number and infinity as replies have them", () => '["$D9e99","$n1e9","$Infinity"]'],
];
