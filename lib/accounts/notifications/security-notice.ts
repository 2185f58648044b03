import type { Db } from "@/lib/platform/db/client";
import { isLocale } from "@/lib/platform/i18n/locales";
import { queueMail } from "@/lib/platform/mail/queue";
import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";

/** What was changed about how a person signs in. */
export type SecurityChange =
  | "appAdded"
  | "appRemoved"
  | "passkeyAdded"
  | "passkeyRemoved"
  | "codesMade"
  | "codeUsed"
  | "factorsReset"
  | "linked"
  | "unlinked";

/** Tells a person by mail, in the transaction of the change, in case it was not them. */
export async function notifyOfSecurityChange(
  tx: Db,
  userId: string,
  change: SecurityChange,
  provider = "",
): Promise<void> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { email: true, name: true, locale: true },
  });
  if (!user) return;
  await queueMail(tx, {
    to: user.email,
    locale: isLocale(user.locale) ? user.locale : "en",
    kind: "securityChanged",
    values: {
      name: user.name,
      change,
      provider,
      url: absolute(routes.security()),
      resetUrl: absolute(routes.forgotPassword()),
    },
  });
}
