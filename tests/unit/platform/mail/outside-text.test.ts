import { describe, expect, it } from "vitest";
import { locales } from "@/lib/platform/i18n/locales";
import words from "@/lib/platform/i18n/messages/en/mail.json";
import { composeMail, type MailKind } from "@/lib/platform/mail/compose";
import { outsideText } from "@/lib/platform/mail/outside-text";
import { longestText } from "@/tests/support/longest-text";

describe("an outside text in a mail", () => {
  it.each([
    ["Win at https://evil.example/now\r\nBcc: x", "Win at https: //evil. example/now Bcc: x"],
    ["www.evil.example", "www. evil. example"],
    ["evil。example and evil．example", "evil。 example and evil． example"],
    ["mailto:eve@evil.example?bcc=a", "mailto: eve @ evil. example?bcc=a"],
    ["http://192.0.2.1/", "http: //192.0.2.1/"],
    ["two\n\nlines\u2028and\u0085more\tso", "two lines and more so"],
    ["a\u202Eb\u2066c\u200Bd\uFEFFe\u00ADf\u061Cg\u{E0041}h", "abcdefgh"],
    ["nul\0 and half \ud83e a pair", "nul and half \uFFFD a pair"],
    ["Fjord & Søn A/S (Ålesund)", "Fjord & Søn A/S (Ålesund)"],
    ["臺灣網路。公司 v2.0 🦊", "臺灣網路。公司 v2.0 🦊"],
  ])("%j reads %j", (given, right) => {
    expect(outsideText(given)).toBe(right);
  });

  it("is short, whatever comes in, and not looked through first", () => {
    expect(outsideText("x".repeat(300))).toBe(`${"x".repeat(120)}…`);
    for (const one of [".a", "a.", "@", "\u0301", " ", "\u202E", ":", "。a"]) {
      const text = one.repeat(2_000_000);
      expect(outsideText(text).length).toBeLessThanOrEqual(121);
      expect(longestText(() => outsideText(text))).toBeLessThan(2000);
    }
  });
});

const nasty = "Eve\r\nBcc: all@x.example\u2028\u202Ehttps://evil.example/a www.evil.example";

describe("every mail", () => {
  const kinds = Object.keys(words.kinds) as MailKind[];
  const names = [...JSON.stringify(words.kinds).matchAll(/\{(\w+)/g)].map(([, name = ""]) => name);
  const links = ["url", "resetUrl", "settingsUrl"];
  const values = Object.fromEntries([
    ...names.map((name) => [name, nasty] as const),
    ...["count", "rows", "revision"].map((name) => [name, 3] as const),
    ...links.map((name) => [name, `https://portal.example/${name}`] as const),
  ]);

  it.each(locales.flatMap((locale) => kinds.map((kind) => [kind, locale] as const)))(
    "has one line as its subject, and no link but the portal's: %s, %s",
    async (kind, locale) => {
      const { subject, text } = await composeMail(locale, kind, values);
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u);
      const foreign = text.replace(/https:\/\/portal\.example\/\w+/g, "");
      expect(`${subject}\n${foreign}`).not.toMatch(/:\/\/|\w\.[a-z]|\w@\w|\p{Cf}|\r|\u2028/iu);
      expect(foreign).not.toMatch(/^Bcc/m);
    },
  );
});
