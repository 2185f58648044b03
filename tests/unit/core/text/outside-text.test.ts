import { describe, expect, it } from "vitest";
import { passwordProblem } from "@/lib/accounts/passwords/password-rules";
import { foldMetroName } from "@/lib/core/edges/fold-metro-name";
import { emailSchema } from "@/lib/core/network/account-email";
import { parseAsn } from "@/lib/core/network/asn";
import { parseBandwidth } from "@/lib/core/network/bandwidth";
import { foldCompanyName } from "@/lib/core/requirements/company-name";
import { boundedText, halfWidth, isStorable, normalised } from "@/lib/core/text/outside-text";
import { slugOf } from "@/lib/partnership/partners/slug";
import { longestText } from "@/tests/support/longest-text";

/** Marks of falling classes, which normalising has to sort: the most expensive text there is. */
const marks = (count: number) =>
  "\u0315\u0300\u0327\u0334".repeat(Math.ceil(count / 4)).slice(0, count);

describe("normalised", () => {
  it("normalises up to the limit and refuses one more", () => {
    expect(normalised("é".repeat(10), "NFKD", 10)).toBe("e\u0301".repeat(10));
    expect(normalised("é".repeat(11), "NFKD", 10)).toBeNull();
  });

  it("refuses more marks in a row than any language writes", () => {
    expect(normalised(`a${marks(30)}`, "NFC", 100)).not.toBeNull();
    expect(normalised(`a${marks(31)}`, "NFC", 100)).toBeNull();
  });

  it("has no limit of more than 1024", () => {
    expect(() => normalised("a", "NFC", 1025)).toThrow(RangeError);
  });
});

it("checks nothing else of a text that is too long", () => {
  let seen = 0;
  const schema = boundedText(3).refine(() => {
    seen += 1;
    return true;
  });
  expect(schema.safeParse("abcd").success).toBe(false);
  expect(seen).toBe(0);
  expect(schema.safeParse("abc").success).toBe(true);
  expect(seen).toBe(1);
});

it("reads full-width text as plain", () => {
  expect(halfWidth("ＡＳ６４５００，　1")).toBe("AS64500, 1");
});

it.each([
  ["plain", true],
  ["💩", true],
  ["a\0b", false],
  ["\uD83D", false],
  ["\uDCA9\uD83D", false],
])("knows whether %j can be stored", (text, storable) => {
  expect(isStorable(text)).toBe(storable);
});

it("counts as work whatever goes through a text", () => {
  const text = "x".repeat(5000);
  for (const work of [
    () => text.normalize("NFC"),
    () => text.replace(/y/, ""),
    () => /y/.test(text),
    () => [...text],
    () => text.split("y"),
  ]) {
    expect(longestText(work)).toBe(5000);
  }
  expect(longestText(() => text.slice(0, 10).replace("y", ""))).toBe(10);
});

/** More than any text that is worked on. */
const short = 1025;

// 3 MB, in shapes that each of these was slow or greedy for.
const hostile = [marks(3_000_000), "\uFDFA".repeat(1_000_000), "(".repeat(3_000_000)];

it.each([
  ["an e-mail address", (text: string) => emailSchema.safeParse(text).success, false],
  ["a password", (text: string) => passwordProblem(text, "a@b.example"), "passwordTooLong"],
  ["an ASN", (text: string) => parseAsn(text).ok, false],
  ["a bandwidth", (text: string) => parseBandwidth(text).ok, false],
  ["an address's part", slugOf, ""],
])("refuses %s of 3 MB for its length alone", (_name, read, refusal) => {
  for (const text of hostile) {
    let answer: unknown;
    expect(
      longestText(() => {
        answer = read(text);
      }),
    ).toBeLessThan(short);
    expect(answer).toBe(refusal);
  }
});

it.each([
  ["metro", foldMetroName],
  ["company", foldCompanyName],
])("lets a %s's name of 3 MB meet only itself", (_name, fold) => {
  for (const text of hostile) {
    expect(longestText(() => fold(text))).toBeLessThan(short);
    expect(fold(text)).toBe(text);
  }
});
