import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import { leaves } from "./leaves";

/** Names of the arguments and tags of a parsed message, through all its branches. */
function names(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.plural:
      case TYPE.select:
        return [
          element.value,
          ...Object.values(element.options).flatMap((option) => names(option.value)),
        ];
      case TYPE.tag:
        return [`<${element.value}>`, ...names(element.children)];
      default:
        return [element.value];
    }
  });
}

const argumentsOf = (message: string) => [...new Set(names(parse(message)))].sort();

const en = leaves(await messagesFor("en"));
const others = locales.filter((locale) => locale !== "en");

describe.each(others)("the message catalogue of %s", async (locale) => {
  const translated = leaves(await messagesFor(locale));

  it("has the keys of the English one", () => {
    expect([...translated.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it("uses the same values in each message", () => {
    const differing = [...en].filter(
      ([key, message]) =>
        String(argumentsOf(message)) !== String(argumentsOf(translated.get(key) ?? "")),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("leaves no message empty", () => {
    const empty = [...en, ...translated].filter(([, message]) => message.trim() === "");
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});
