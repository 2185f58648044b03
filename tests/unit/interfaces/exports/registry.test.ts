import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { setNames } from "@/lib/interfaces/exports/export-set";
import { formatNames } from "@/lib/interfaces/exports/format";
import { exportFormats } from "@/lib/interfaces/exports/formats";
import { exportSets } from "@/lib/interfaces/exports/sets";
import words from "@/lib/platform/i18n/messages/en/exports.json";

const sets = Object.values(exportSets);

describe("the lists that can be exported", () => {
  it("are those of the registry, a file each", () => {
    const files = readdirSync("lib/interfaces/exports/sets").map((file) => file.replace(".ts", ""));
    expect(sets.map(({ name }) => name)).toEqual([...setNames]);
    expect(files.filter((file) => file !== "directory-filters").sort()).toEqual(
      [...setNames].sort(),
    );
  });

  it("have words for their columns and filters, and none are left over", () => {
    const keys = (found: readonly string[]) => [...new Set(found)].sort();
    const columns = sets.flatMap((set) => set.columns);
    expect(keys(columns.map(({ key }) => key))).toEqual(Object.keys(words.columns).sort());
    expect(keys(columns.map(({ source }) => source))).toEqual(Object.keys(words.sources).sort());
    const filters = sets.flatMap(({ filterFields }) => filterFields.map(({ name }) => name));
    expect(keys(filters)).toEqual(Object.keys(words.filters).sort());
    expect(Object.keys(words.sets)).toEqual([...setNames]);
  });

  it.each(sets)("$name has each column once, and some without asking", ({ columns }) => {
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(columns.some(({ onRequest }) => !onRequest)).toBe(true);
  });

  it("tell how to reach people in one list alone", () => {
    const reaching = /^(email|phone)$/;
    const found = sets.filter(({ columns }) => columns.some(({ key }) => reaching.test(key)));
    expect(found.map(({ name }) => name)).toEqual(["contacts"]);
    expect(exportSets.contacts).toMatchObject({ contacts: true, permission: "contacts.export" });
  });
});

describe("the formats", () => {
  it("are those of the registry, with words, and read what their list has", () => {
    const formats = Object.values(exportFormats);
    expect(formats.map(({ name }) => name)).toEqual([...formatNames]);
    expect(Object.keys(words.formats)).toEqual([...formatNames]);
    for (const { shape } of formats) {
      const known = shape ? exportSets[shape.set].columns.map(({ key }) => key) : [];
      expect(known).toEqual(expect.arrayContaining([...(shape?.columns ?? [])]));
    }
  });
});
