import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { waiverError } from "@/app/(review)/review/[id]/waiver-errors";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

const refusals: Parameters<typeof waiverError>[0][] = [
  { code: "not-found" },
  { code: "may-not", conflict: null },
  { code: "may-not", conflict: "member" },
  { code: "may-not", conflict: "former-member" },
  { code: "may-not", conflict: "last-editor" },
  { code: "not-open" },
  { code: "resubmitted", seen: 1, newest: 2 },
  { code: "checked-again" },
  { code: "not-failing", rule: "" },
  { code: "not-failing", rule: "lacp" },
  { code: "already-waived", by: "Ada" },
  { code: "already-proposed", by: "Ada" },
  { code: "reason-missing" },
  { code: "reason-short" },
  { code: "reason-long" },
  { code: "end-missing" },
  { code: "end-unreadable" },
  { code: "end-past" },
  { code: "end-far" },
  { code: "not-proposed" },
  { code: "own-proposal" },
  { code: "proposer-may-not", by: "Ada" },
  { code: "fails-otherwise", rule: "lacp" },
  { code: "already-withdrawn", by: "Ada" },
  { code: "already-ended" },
];

describe("waiverError", () => {
  it.each(locales)("has a sentence of its own for every refusal in %s", async (locale) => {
    const broken: string[] = [];
    const translator = createTranslator({
      locale,
      messages: await messagesFor(locale),
      namespace: "waivers.refusal",
      onError: (error) => broken.push(error.message),
    });
    type Key = Parameters<typeof translator>[0];
    const said = refusals.map((refusal) =>
      waiverError(
        refusal,
        (key, values) => translator(key as Key, values),
        (rule) => `<${rule}>`,
      ),
    );
    expect(broken).toEqual([]);
    expect(new Set(said.map(({ message }) => message)).size).toBe(refusals.length);
    expect(said.find(({ message }) => message.includes("<lacp>"))?.name).toBeNull();
  });

  it("stands at the field that mends it, in the form that was sent", () => {
    const say = (refusal: Parameters<typeof waiverError>[0], id?: string) =>
      waiverError(
        refusal,
        (key) => key,
        (rule) => rule,
        id,
      );
    expect(say({ code: "end-far" })).toMatchObject({ name: "endsOn", id: "waive-end" });
    expect(say({ code: "not-failing", rule: "" })).toMatchObject({ id: "waive-rule" });
    expect(say({ code: "reason-short" })).toMatchObject({ name: "reason", id: "waive-reason" });
    expect(say({ code: "reason-short" }, "withdraw-1")).toMatchObject({ id: "withdraw-1" });
  });
});
