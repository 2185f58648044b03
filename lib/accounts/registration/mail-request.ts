import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { mayShowMailedLink } from "@/lib/accounts/demo/demo";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { emailSchema } from "@/lib/core/network/account-email";
import { db } from "@/lib/platform/db/client";
import { clientAddress } from "@/lib/platform/http/client-address";
import { inConstantTime } from "@/lib/platform/http/constant-time";
import type { Locale } from "@/lib/platform/i18n/locales";
import { mailByAccount, mailByAddress, takeAttempt } from "@/lib/platform/limits/rate-limit";

/** Longer than the work with the folder takes, so that nearly every answer takes one step. */
const stepMs = 250;

/**
 * What the forms for registering and for a forgotten password share: an address is typed, one mail
 * goes to it, and neither the answer nor its time tells whether there is an account.
 *
 * @param send sends the mail and returns the path in it; null when it could not be sent.
 */
export async function requestByMail(
  form: FormData,
  send: (email: string, locale: Locale, now: Date) => Promise<string | null>,
): Promise<AccountState> {
  const typed = String(form.get("email") ?? "");
  const values = { email: typed.slice(0, 254) };
  const failed = (problem: AccountState["problem"]) => ({ values, problem, done: false });
  const parsed = emailSchema.safeParse(typed);
  if (!parsed.success) return failed("emailInvalid");
  const email = parsed.data;
  const now = new Date();
  const address = clientAddress(await headers());
  const allowed =
    (await takeAttempt(db(), mailByAddress, address, now)) &&
    (await takeAttempt(db(), mailByAccount, email, now));
  if (!allowed) return failed("tooManyMails");
  const locale = await getLocale();
  const path = await inConstantTime(stepMs, () => send(email, locale, now));
  if (path === null) return failed("mailFailed");
  const done: AccountState = { values: { email }, problem: null, done: true };
  return (await mayShowMailedLink(db())) ? { ...done, mailedPath: path } : done;
}
