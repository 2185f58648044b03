import type { Attempt } from "@/tests/attack/attempt";
import { type Body, json, multipart } from "@/tests/attack/body";
import { type HostileText, hostileTexts, some } from "@/tests/attack/texts";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A place in a document: the names and positions on the way to it. */
type Place = readonly (string | number)[];

/** Places of one document that are tried one at a time. */
const manyPlaces = 200;

/** How often rows are repeated: more than any table of the portal takes. */
const rowsSent = 120_000;

/**
 * A document that the portal gave out, with hostile values in every place, as uploads and as what
 * programs send: the way in for texts that no form has a field for.
 */
export function* documentAttempts(
  document: Json,
  { path, method, wrap }: { path: string; method: string; wrap: (text: Buffer) => Body },
): Generator<Attempt> {
  const send = (what: string, text: () => Buffer): Attempt => ({
    what,
    isImport: true,
    make: () => ({ method, path, body: wrap(text()) }),
  });
  const places = some(distinctPlaces(document), path, manyPlaces);
  for (const place of places) {
    const key = place.join("/");
    for (const text of hostileTexts) {
      yield send(`${text.name} at /${key}`, () => withText(document, place, text));
    }
    for (const value of [null, true, 1e308, -1, [], {}, [[[]]]]) {
      yield send(`${JSON.stringify(value)} at /${key}`, () =>
        Buffer.from(JSON.stringify(changed(document, place, value))),
      );
    }
  }
  for (const place of listPlaces(document)) {
    yield send(`${rowsSent} rows at /${place.join("/")}`, () => manyRows(document, place));
  }
  yield send("20 MB of spaces around it", () =>
    Buffer.concat([Buffer.alloc(19_900_000, " "), Buffer.from(JSON.stringify(document))]),
  );
}

/** As the file of a form of uploads. */
export const asFile =
  (names: { file: string; others: { name: string; value: string }[] }) =>
  (text: Buffer): Body =>
    multipart([...names.others, { name: names.file, value: text, file: "document.json" }]);

export const asJson = (text: Buffer): Body => json(text);

/** Hostile bytes are put in last, since JSON text cannot hold all of them. */
function withText(document: Json, place: Place, { bytes }: HostileText): Buffer {
  const mark = "hostile-text-goes-here";
  const [before = "", after = ""] = JSON.stringify(changed(document, place, mark)).split(mark);
  const inside = bytes.includes(0x22) || bytes.includes(0x0a) || bytes.includes(0);
  const escapedText = inside ? Buffer.from(JSON.stringify(bytes.toString()).slice(1, -1)) : bytes;
  return Buffer.concat([Buffer.from(before), escapedText, Buffer.from(after)]);
}

function manyRows(document: Json, place: Place): Buffer {
  const row = JSON.stringify(at(document, [...place, 0]));
  const mark = '"rows-go-here"';
  const text = JSON.stringify(changed(document, place, ["rows-go-here"]));
  const rows = Array(Math.min(rowsSent, Math.floor(19_000_000 / row.length))).fill(row);
  return Buffer.from(text.replace(mark, () => rows.join(",")));
}

function at(document: Json, place: Place): Json {
  return place.reduce<Json>(
    (value, step) => (value as Record<string | number, Json>)[step] ?? null,
    document,
  );
}

function changed(document: Json, place: Place, value: Json): Json {
  const copy = structuredClone(document);
  const holder = at(copy, place.slice(0, -1)) as Record<string | number, Json>;
  const last = place.at(-1);
  if (last === undefined) return value;
  holder[last] = value;
  return copy;
}

/** Every place of a document, of the rows of a list the first alone. */
function distinctPlaces(value: Json, place: Place = []): Place[] {
  if (value === null || typeof value !== "object") return [place];
  const steps = Array.isArray(value)
    ? value.slice(0, 1).map((_, index) => index)
    : Object.keys(value);
  const inner = steps.flatMap((step) =>
    distinctPlaces((value as Record<string | number, Json>)[step] ?? null, [...place, step]),
  );
  return place.length > 0 ? [place, ...inner] : inner;
}

const listPlaces = (document: Json): Place[] =>
  distinctPlaces(document).filter((place) => {
    const value = at(document, place);
    return Array.isArray(value) && value.length > 0;
  });
