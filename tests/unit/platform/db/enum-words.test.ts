import { describe, expect, it } from "vitest";
import { nameOf, wordOf } from "@/lib/platform/db/enum-words";
import { readSchema } from "@/lib/platform/db/read-schema";

/** Each value of an enum whose word in the database is another. */
const mapped = readSchema().flatMap(({ content }) =>
  [...content.matchAll(/^ {2}(\w+) +@map\("([^"]+)"\)/gm)].map(([, name = "", word = ""]) => ({
    name,
    word,
  })),
);

describe("words of the database", () => {
  it("are those of the schema, each way", () => {
    expect(mapped.length).toBeGreaterThanOrEqual(6);
    for (const { name, word } of mapped) {
      expect([wordOf(name), nameOf(word)], name).toEqual([word, name]);
    }
  });

  it("are the names where the schema maps none", () => {
    expect([wordOf("draft"), nameOf("meets")]).toEqual(["draft", "meets"]);
  });
});
