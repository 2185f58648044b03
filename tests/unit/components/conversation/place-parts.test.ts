import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { placeParts, placeText, plainName } from "@/components/differences/place-parts";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { documentEntries } from "@/lib/partnership/applications/document/document-entries";
import { placeOf } from "@/lib/partnership/applications/document/document-place";
import { fieldsAt, offeredPlaces } from "@/lib/partnership/review/conversation/comment-places";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import regional from "@/tests/support/documents/regional-isp.json";

const document = regional as unknown as ApplicationDocument;

async function wordsIn(locale: (typeof locales)[number]) {
  const messages = await messagesFor(locale);
  const onError = (error: Error) => {
    throw error;
  };
  const t = createTranslator({ locale, messages, namespace: "differences", onError });
  return t as unknown as Parameters<typeof placeParts>[0];
}

describe("places in words", () => {
  it.each(locales)(
    "every place and field a comment can be about has words in %s",
    async (locale) => {
      const t = await wordsIn(locale);
      for (const path of offeredPlaces(document, null).flat()) {
        for (const full of [path, ...fieldsAt(path).map((field) => `${path}/${field}`)]) {
          for (const { word } of placeParts(t, placeOf(document, full))) {
            expect([full, word]).not.toEqual([full, full.split("/").at(-1)]);
            expect(word).not.toMatch(/\.|undefined/);
          }
        }
      }
    },
  );

  it.each(locales)("every field that can differ has words in %s", async (locale) => {
    const t = await wordsIn(locale);
    for (const { kind, fields } of documentEntries(document)) {
      for (const field of Object.keys(fields)) {
        expect([kind, field, t.has(`fields.${kind}.${field}`)]).toEqual([kind, field, true]);
      }
    }
  });

  it("read from the whole to the part, with the partner's own names", async () => {
    const t = await wordsIn("en");
    const place = placeOf(
      { locations: [{ metro: "Oslo", connections: [{ name: "one" }, {}] }] },
      "/locations/0/connections/0/bandwidthMbps",
    );
    expect(placeText(t, place)).toBe(
      "Location \u2068Oslo\u2069 › Connection \u2068one\u2069 › Bandwidth",
    );
    const second = placeOf(
      { locations: [{ metro: "Oslo", connections: [{ name: "one" }, {}] }] },
      "/locations/0/connections/1",
    );
    expect(placeParts(t, second).at(-1)).toEqual({ word: "Connection 2", name: null });
  });

  it("take marks of direction out of names that no element isolates", () => {
    expect(plainName("a\u202Eb\u2069c")).toBe("\u2068abc\u2069");
  });
});
