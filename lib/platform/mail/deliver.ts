import type { Db } from "@/lib/platform/db/client";
import { type Clock, databaseClock } from "@/lib/platform/db/clock";
import { env } from "@/lib/platform/env/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { maxAttempts, waitAfter } from "./backoff";
import { type ClaimedMail, claimMails } from "./claim";
import type { MailKind, MailValues } from "./compose";
import { writeMessage } from "./envelope";
import { isFinal, reasonOf } from "./failure";
import { openTransport, type Transport } from "./transport";

/** Mails claimed at a time, and how many of them are sent at once. */
const batch = 20;
const connections = 5;

/** Longest that sending one mail may take, in milliseconds; four in a row end well within the lease. */
const maxSendMs = 60_000;

/** What a look at the outbox came to. */
export interface Delivery {
  sent: number;
  failed: number;
}

/**
 * Sends the mails of the outbox that are due, until there are none or none of a batch could be sent.
 * Any number of workers may do this at once: each mail is claimed by one.
 */
export async function deliverDue(db: Db, clock: Clock = databaseClock(db)): Promise<Delivery> {
  const total: Delivery = { sent: 0, failed: 0 };
  let transport: Transport | null = null;
  try {
    for (;;) {
      const mails = await claimMails(db, await clock(), batch);
      if (mails.length === 0) return total;
      transport ??= openTransport(connections);
      const sent = await sendAll(db, clock, transport, mails);
      total.sent += sent;
      total.failed += mails.length - sent;
      // The server is away; the others keep their tries for later.
      if (sent === 0) return total;
    }
  } finally {
    transport?.close();
  }
}

/** Sends claimed mails, a few at once; returns how many went out. */
async function sendAll(db: Db, clock: Clock, transport: Transport, mails: readonly ClaimedMail[]) {
  const waiting = mails.values();
  let sent = 0;
  const sender = async () => {
    for (const mail of waiting) {
      if (await sendOne(db, clock, transport, mail)) sent += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, sender));
  return sent;
}

async function sendOne(db: Db, clock: Clock, transport: Transport, mail: ClaimedMail) {
  const { id, to, kind, values, attempts } = mail;
  try {
    const message = await writeMessage({
      to,
      locale: isLocale(mail.locale) ? mail.locale : "en",
      kind: kind as MailKind,
      values: values as MailValues,
    });
    // Sent twice, when a worker dies between sending and writing it down, it is the same mail.
    await within(maxSendMs, transport.send({ ...message, messageId: messageId(id) }));
  } catch (error) {
    const now = await clock();
    const over = attempts >= maxAttempts || isFinal(error);
    await db.mailOutbox.updateMany({
      // Not if the lease ran out and another worker has it now.
      where: { id, state: "waiting", attempts },
      data: {
        lastError: reasonOf(error),
        ...(over
          ? { state: "failed" as const, failedAt: now }
          : { nextAttemptAt: new Date(now.getTime() + waitAfter(attempts, Math.random())) }),
      },
    });
    return false;
  }
  await db.mailOutbox.updateMany({
    where: { id, state: "waiting" },
    data: { state: "sent", sentAt: await clock(), lastError: null },
  });
  return true;
}

/** RFC 5322: unique for ever; made of the row's id, so that a repeated mail is recognised. */
const messageId = (id: string): string => `<${id}@${new URL(env().publicUrl).hostname}>`;

/** @throws when the work takes longer, in milliseconds; it may go on regardless. */
async function within<T>(most: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The mail server took too long.")), most);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
