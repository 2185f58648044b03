import { demoPassword } from "@/lib/accounts/demo/demo-account";
import type { Attempt } from "@/tests/attack/attempt";
import { type Body, multipart, type Part, urlencoded } from "@/tests/attack/body";
import type { FormField, PageForm } from "@/tests/attack/page-forms";
import { cut, dearest, type HostileText, hostileTexts } from "@/tests/attack/texts";

/** What all texts of one request may have together, in bytes: less than what forms refuse unread. */
const room = 900_000;
const fieldsSent = 7000;
/** Fields of one form that are tried one at a time. */
const fieldNames = 40;

/** Every field of a form with hostile texts, alone and together, and what is no field of it. */
export function* formAttempts(form: PageForm): Generator<Attempt> {
  const fields = distinct(form.fields);
  const send = sender(form);
  for (const text of dearest) {
    const bytes = cut(text, Math.floor(room / Math.max(1, form.fields.length))).bytes;
    yield send(`${text.name} in every field`, (parts) =>
      parts.map((part) => (isNext(part) ? part : { ...part, value: bytes })),
    );
  }
  for (const field of spread(fields, fieldNames)) {
    for (const text of hostileTexts) {
      yield send(`${text.name} in ${field.name}`, (parts) => replaced(parts, field.name, text));
    }
  }
  yield* manyFields(fields, send);
  yield send("names that objects have, and broken ones", (parts) => [...parts, ...oddNames]);
  yield* otherEncodings(form, fields);
  yield* tooLarge(form, fields, send);
}

type Change = (parts: Part[]) => Part[];
type Send = (what: string, change: Change, isImport?: boolean) => Attempt;

function sender(form: PageForm): Send {
  let turn = 0;
  return (what, change) => {
    // Each button in turn: they do different things with the same fields.
    const button = form.buttons.length > 0 ? form.buttons[turn++ % form.buttons.length] : undefined;
    return attempt(form, what, () => encode(form, change(partsOf(form, button))));
  };
}

function attempt({ method, path, takesFiles }: PageForm, what: string, body: () => Body): Attempt {
  return {
    what,
    isImport: takesFiles,
    make: () => {
      if (method === "POST") return { method, path, body: body() };
      const query = body().bytes.toString("latin1");
      // Longer request lines are the HTTP server's affair; attempts/query.ts sends some.
      return { method, path: `${path.split("?")[0]}?${query.slice(0, 14_000)}` };
    },
  };
}

const encode = (form: PageForm, parts: Part[]) =>
  form.method === "POST" ? multipart(parts) : urlencoded(parts);

const isNext = ({ name }: Part) => name.toString().startsWith("$ACTION");

function partsOf(form: PageForm, button?: FormField): Part[] {
  const typed = form.fields.filter(({ sent }) => sent).map(plausible);
  return [...form.next, ...typed, ...(button ? [button] : [])];
}

/** What a person might have typed, so that one hostile field is not refused because of the others. */
function plausible({ name, type, value }: FormField): Part {
  if (type === "file") return { name, value: "", file: "empty.json" };
  if (type === "password") return { name, value: demoPassword };
  if (value !== "") return { name, value };
  return { name, value: /mail/.test(name + type) ? "somebody@reef.example" : "Reef" };
}

function replaced(parts: Part[], name: string, { bytes }: HostileText): Part[] {
  const without = parts.filter((part) => part.name !== name);
  const file = parts.find((part) => part.name === name)?.file;
  return [...without, { name, value: bytes, ...(file && { file }) }];
}

/** One of each kind: rows of tables have the same fields. */
function distinct(fields: readonly FormField[]): FormField[] {
  const kinds = new Map(fields.map((field) => [field.name.replace(/\d+/g, "#"), field]));
  return [...kinds.values()];
}

/** So many at most, from the whole form. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from(
    { length: most },
    (_, index) => all[Math.floor((index * all.length) / most)] as T,
  );
}

function* manyFields(fields: FormField[], send: Send): Generator<Attempt> {
  const numbered = fields.filter(({ name }) => /\d/.test(name)).map(({ name }) => name);
  const names = numbered.length > 0 ? numbered : ["field0"];
  for (const name of spread(names, fieldNames)) {
    for (const start of [99, 1, 1_000_000]) {
      yield send(`${fieldsSent} fields such as ${name}, numbered from ${start}`, (parts) => [
        ...parts,
        ...Array.from({ length: fieldsSent }, (_, index) => ({
          name: name.replace(/\d+(?!.*\d)/, String(start + index)),
          value: "1",
        })),
      ]);
    }
  }
}

const oddNames: Part[] = [
  ...["constructor", "__proto__", "__proto__.polluted", "toString", "/__proto__/x", "//", "/", ""],
  ...["$ACTION_REF_9", "$ACTION_9:0", "/contacts/-1/name", "/contacts/1e9/name", "a\0b"],
  Buffer.from([0xff, 0xfe, 0x41]),
  Buffer.from([0xed, 0xa0, 0x80]),
  "n".repeat(50_000),
].map((name) => ({ name, value: "x" }));

function* otherEncodings(form: PageForm, fields: FormField[]): Generator<Attempt> {
  if (form.method === "GET") return;
  const parts = partsOf(form, form.buttons[0]);
  const of = (what: string, body: () => Body) => attempt(form, what, body);
  const whole = () => multipart(parts);
  const name = fields[0]?.name ?? "field";
  yield of("a body that is cut off", () => ({
    ...whole(),
    ...{ type: whole().type, bytes: whole().bytes.subarray(0, 200) },
  }));
  yield of("hostile values for what Next adds", () =>
    multipart([
      ...form.next.map((part) => ({ ...part, value: "[".repeat(20_000) })),
      ...parts.filter((part) => !isNext(part)),
    ]),
  );
  yield of("files in place of texts", () =>
    multipart(parts.map((part) => (isNext(part) ? part : { ...part, file: "../\u202E.exe" }))),
  );
  yield of("the form in the other encoding", () => urlencoded(parts));
  yield of("no boundary", () => ({ type: "multipart/form-data", bytes: whole().bytes }));
  yield of("a boundary that never comes", () => ({
    type: "multipart/form-data; boundary=x",
    bytes: whole().bytes,
  }));
  yield of("nothing", () => multipart([]));
  yield of("JSON", () => ({ type: "application/json", bytes: Buffer.from('{"__proto__":[]}') }));
  yield of("an unknown encoding of texts", () => ({
    type: "application/x-www-form-urlencoded; charset=utf-7",
    bytes: Buffer.from("a=%ff%fe&b=%"),
  }));
  yield of("one field 3,000 times", () =>
    multipart([...parts, ...Array.from({ length: 3000 }, () => ({ name, value: "x" }))]),
  );
  yield of("what Next adds, alone", () => multipart([...form.next]));
  yield of("what Next adds, twice", () => multipart([...form.next, ...parts]));
}

/** Bodies that only imports may have, and one that nobody may. */
function* tooLarge(form: PageForm, fields: FormField[], send: Send): Generator<Attempt> {
  if (form.method === "GET") return;
  const name = fields.find(({ type }) => type !== "hidden")?.name ?? fields[0]?.name ?? "field";
  for (const [what, bytes] of [
    ["21 MB of U+FDFA", () => Buffer.alloc(21_000_000, "\uFDFA")],
    [
      "19 MB of an unterminated string",
      () => Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(19_000_000, "x")]),
    ],
    ["3 MB of combining marks", () => Buffer.alloc(3_000_000, "\u0301")],
  ] as const) {
    yield send(`${what} in ${name}`, (parts) =>
      replaced(parts, name, { name: what, bytes: bytes() }),
    );
  }
}
