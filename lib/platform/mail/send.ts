import { env } from "@/lib/platform/env/env";
import { type Mail, writeMessage } from "./envelope";
import { openTransport } from "./transport";

/** A path of the portal as people reach it from outside, for mails. */
export const absolute = (path: string): string => `${env().publicUrl}${path}`;

/**
 * Sends a mail at once, while somebody waits: for mails whose text is a secret, which the outbox must
 * not keep. All others go by `queueMail`. Call it after the change it tells of is committed; a mail
 * that cannot be sent undoes nothing.
 *
 * @returns whether it was sent; why not is logged, without the mail's text.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  try {
    await openTransport().send(await writeMessage(mail));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The mail ${mail.kind} could not be sent: ${reason}`);
    return false;
  }
}
