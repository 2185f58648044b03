import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { refusalErrors } from "@/app/(review)/review/[id]/refusal-errors";
import type { DecisionRefusal } from "@/lib/partnership/review/decisions/decide";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

const refusals: DecisionRefusal[] = [
  { code: "not-found" },
  { code: "may-not", conflict: null },
  { code: "may-not", conflict: "member" },
  { code: "may-not", conflict: "former-member" },
  { code: "may-not", conflict: "last-editor" },
  { code: "asn-taken", name: "Ridge" },
  { code: "resubmitted", seen: 1, newest: 2 },
  { code: "withdrawn" },
  { code: "already-decided", by: "Ada Lund", kind: "declined" },
  { code: "not-open" },
  { code: "blocked", failing: ["lacp", "bfd"], unaccepted: ["no-md5"], unknown: ["asn-control"] },
  { code: "changed", failing: [], unaccepted: [], unknown: [] },
  { code: "reason-missing" },
  { code: "reason-short" },
  { code: "reason-long" },
];

async function words(locale: (typeof locales)[number]) {
  const broken: string[] = [];
  const translator = createTranslator({
    locale,
    messages: await messagesFor(locale),
    namespace: "review.refusal",
    onError: (error) => broken.push(error.message),
  });
  type Key = Parameters<typeof translator>[0];
  return {
    broken,
    say: (refusal: DecisionRefusal) =>
      refusalErrors(
        refusal,
        { kind: "declined" },
        (key, values) => translator(key as Key, values),
        (rule) => `<${rule}>`,
      ),
  };
}

describe("refusalErrors", () => {
  it.each(locales)("has a sentence for every refusal in %s", async (locale) => {
    const { say, broken } = await words(locale);
    const said = refusals.flatMap(say).map(({ message }) => message);
    expect(broken).toEqual([]);
    expect(new Set(said).size).toBe(refusals.length + 3);
  });

  it("names the ASN's holder, the decider and the rules", async () => {
    const { say } = await words("en");
    const message = (refusal: DecisionRefusal) => say(refusal)[0]?.message;
    expect(message({ code: "asn-taken", name: "Ridge" })).toContain("Ridge");
    expect(message({ code: "already-decided", by: "Ada Lund", kind: "declined" })).toContain(
      "Ada Lund has declined",
    );
    const blocked = { failing: ["lacp", "bfd"], unaccepted: [], unknown: ["asn-control"] };
    expect(say({ code: "blocked", ...blocked }).map((each) => each.message)).toEqual([
      expect.stringContaining("cannot be approved"),
      expect.stringContaining("<lacp>, <bfd>"),
      expect.stringContaining("<asn-control>"),
    ]);
  });

  it("stands at the field that mends it", async () => {
    const { say } = await words("en");
    expect(say({ code: "reason-short" })).toMatchObject([{ name: "reason", id: "decline-reason" }]);
    expect(say({ code: "withdrawn" })).toMatchObject([{ name: null }]);
  });
});
