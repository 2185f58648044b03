import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import {
  kindsFor,
  type NotificationKind,
  notificationKinds,
} from "@/lib/accounts/notifications/kinds";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import en from "@/lib/platform/i18n/messages/en/notifications.json";
import { composeMail, type MailValues } from "@/lib/platform/mail/compose";

const named = { partner: "Ridge & Söhne 網路", asn: "AS399900" };

/** What each kind is told with; an address of its own is added to each mail. */
const values: Record<NotificationKind, MailValues> = {
  submitted: { ...named, revision: 2 },
  withdrawn: { ...named, revision: 2 },
  left: { ...named, revision: 2 },
  assigned: { ...named, by: "Rosa" },
  answered: named,
  changesRequested: named,
  replied: named,
  decided: { ...named, outcome: "declined" },
  waiverEnding: { ...named, day: "2026-12-01" },
  proofEnding: { ...named, day: "2026-12-01" },
  recheckFellShort: { ...named, count: 3 },
  // A list that has no words is called by its name.
  exportFailed: { set: named.partner },
  controlProven: { ...named, method: "registryEmail" },
  controlEnded: { ...named, reason: "rightsGone" },
  controlContested: { ...named, side: "holder" },
  conflictResolved: { ...named, outcome: "ended" },
  proofToConfirm: { ...named, by: "Rosa" },
  secondReviewer: { ...named, by: "Rosa", what: "waiver" },
  asnConflict: { ...named, other: "Fjord Net" },
};

const addresses = { url: "https://p.example/a", settingsUrl: "https://p.example/n" };

describe("each notification", () => {
  it("has words, and none are left over", () => {
    expect(Object.keys(en.kinds).sort()).toEqual([...notificationKinds].sort());
    expect(Object.keys(en.preferences.kinds).sort()).toEqual([...notificationKinds].sort());
  });

  it.each(locales.flatMap((locale) => notificationKinds.map((kind) => [locale, kind] as const)))(
    "reads well in the inbox and as a mail: %s, %s",
    async (locale, kind) => {
      const messages = await messagesFor(locale);
      const onError = (error: Error) => {
        throw error;
      };
      const t = createTranslator({ locale, messages, namespace: "notifications", onError });
      const told = t(`kinds.${kind}`, values[kind]);
      expect(told).toContain(named.partner);
      const { subject, text } = await composeMail(locale, kind, { ...values[kind], ...addresses });
      expect(subject).toContain(named.partner);
      expect(text).toContain(told);
      expect(text).toContain(addresses.url);
      expect(text).toContain(addresses.settingsUrl);
    },
  );

  it("of reviewers' work is offered to reviewers alone", () => {
    expect(kindsFor({ reviewer: true })).toEqual([...notificationKinds]);
    expect(kindsFor({ reviewer: false })).not.toContain("submitted");
    expect(kindsFor({ reviewer: false })).toContain("decided");
  });
});
