import { describe, expect, it } from "vitest";
import { messagesFor } from "@/lib/platform/i18n/messages";
import { leaves } from "./leaves";

const english = leaves(await messagesFor("en"));
const chinese = leaves(await messagesFor("zh-TW"));

/** Keys whose word is another thing than the one that has a word of its own. */
const others: Record<string, readonly string[]> = {
  // A directory of files.
  目錄: [
    "document.unreadable.directory",
    "exports.sources.catalogue",
    "requirements.format.rules.metros",
  ],
};

describe("one word a thing, in Chinese", () => {
  it.each([
    ["聲明", "申報, to declare"],
    ["交遞", "交接, to hand off"],
    ["公告", "宣告, to announce by BGP"],
    ["審查者", "審查人, a reviewer"],
    ["審核者", "審查人, a reviewer"],
    ["目錄", "名錄, the directory of partners"],
    ["註冊庫", "登錄庫, a routing registry"],
    ["24x7", "全天候（24×7）"],
  ])("%s is written as %s", (word) => {
    const found = [...chinese].filter(([, text]) => text.includes(word)).map(([key]) => key);
    expect(found.sort()).toEqual([...(others[word] ?? [])].sort());
  });

  it("帳戶 is Azure's subscription only; whoever signs in has a 帳號", () => {
    const found = [...chinese].filter(([, text]) => /(?<!訂用)帳戶/.test(text));
    expect(found).toEqual([]);
  });

  it("宣告 is for BGP only", () => {
    const found = [...chinese]
      .filter(([, text]) => text.includes("宣告"))
      .filter(([key]) => !/announc|advertis/i.test(english.get(key) ?? ""))
      .map(([key]) => key);
    expect(found).toEqual([]);
  });
});

describe("spaces and punctuation in Chinese", () => {
  const han = "[\\u3400-\\u9fff]";
  const rules: [string, RegExp, RegExp | null][] = [
    ["full-width punctuation after Han characters", new RegExp(`${han}[,;:!?()]`), /「[^」]*」/g],
    ["full-width punctuation before Han characters", new RegExp(`[,;:!?()]${han}`), /「[^」]*」/g],
    [
      "a space between Han and Latin characters or digits",
      new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9%]${han}`),
      null,
    ],
    [
      "no space beside full-width punctuation",
      / [，。；：！？（）「」、]|[，。；：！？（「」、] /,
      null,
    ],
    ["no space between Han characters", new RegExp(`${han} +${han}`), null],
  ];
  it.each(rules)("%s", (_name, pattern, quoted) => {
    const found = [...chinese]
      .map(([key, text]) => [key, quoted ? text.replace(quoted, "「」") : text] as const)
      .filter(([, text]) => pattern.test(text));
    expect(found).toEqual([]);
  });
});

describe("one word a thing, in English", () => {
  /** Text about peering; elsewhere a link is one of a page or a mail. */
  const peering = /^(differences|form|home|map|policy|requirements|rules|review\.document)\b/;
  it.each([
    [
      "connection, not link",
      /(?<![<\w/-])(?<!select, )\blinks?\b(?! \{[A-Z{])(?! bundle)(?!>)(?!-)/i,
    ],
    ["facility, not building", /\bbuildings?\b/i],
    ["site, not place of users", /\bplaces? of users\b|\buser places?\b/i],
  ])("%s", (_name, pattern) => {
    const found = [...english]
      .filter(([key, text]) => peering.test(key) && pattern.test(text))
      .map(([key]) => key);
    // The house that a cross-connect is pulled to.
    expect(found.filter((key) => key !== "rules.facility-consistent.why")).toEqual([]);
  });
});
