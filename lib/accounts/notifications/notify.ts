import type { Db } from "@/lib/platform/db/client";
import { isLocale } from "@/lib/platform/i18n/locales";
import type { MailValues } from "@/lib/platform/mail/compose";
import { queueMail } from "@/lib/platform/mail/queue";
import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";
import { alwaysMailed, type NotificationKind } from "./kinds";

/** Something to tell people, in words of the kind with these values. */
export interface Notice {
  userIds: readonly string[];
  kind: NotificationKind;
  values: MailValues;
  /** The path it is about; whoever opens it from the mail signs in first and comes back. */
  href: string;
  /** Nobody is told the same thing twice. */
  dedupe?: string;
  /** When it happened; now without. */
  at?: Date;
}

/** Mails of one kind about one thing that a person gets in an hour; further ones are in the inbox alone. */
const mailsPerHour = 10;

/**
 * Tells people in the portal's inbox and, unless they chose otherwise, by mail in their language. Give
 * it the transaction of the change, before its audit entry.
 */
export async function notify(tx: Db, notice: Notice): Promise<void> {
  const { kind, values, href, dedupe, at = new Date() } = notice;
  if (notice.userIds.length === 0) return;
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(notice.userIds)] } },
    select: {
      id: true,
      email: true,
      locale: true,
      notificationPreferences: { where: { kind }, select: { mail: true } },
    },
  });
  await tx.notification.createMany({
    data: people.map(({ id: userId }) => {
      return { userId, kind, values: { ...values }, href, dedupe, createdAt: at };
    }),
    skipDuplicates: true,
  });
  const addresses = { url: absolute(href), settingsUrl: absolute(routes.notifications()) };
  const full = await fullMailboxes(tx, { kind, url: addresses.url });
  const byMail = people.filter(
    ({ email, notificationPreferences: [chosen] }) =>
      !full.has(email) && (alwaysMailed.includes(kind) || chosen?.mail !== false),
  );
  await queueMail(
    tx,
    ...byMail.map(({ id, email, locale }) => ({
      to: email,
      locale: isLocale(locale) ? locale : ("en" as const),
      kind,
      values: { ...values, ...addresses },
      ...(dedupe !== undefined && { dedupe: `notice:${dedupe}:${id}` }),
    })),
  );
}

/** Who got so many mails of this kind about this thing lately that somebody makes them, over and over. */
async function fullMailboxes(
  tx: Db,
  { kind, url }: { kind: NotificationKind; url: string },
): Promise<ReadonlySet<string>> {
  const lately = await tx.mailOutbox.groupBy({
    by: ["to"],
    where: {
      kind,
      createdAt: { gt: new Date(Date.now() - 60 * 60 * 1000) },
      values: { path: ["url"], equals: url },
    },
    having: { to: { _count: { gte: mailsPerHour } } },
  });
  return new Set(lately.map(({ to }) => to));
}
