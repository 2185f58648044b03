import { cookies } from "next/headers";
import { route } from "@/lib/accounts/permissions/route";
import { busyAnswer } from "@/lib/accounts/sessions/busy-answer";
import { localeCookie, readerLocale } from "@/lib/platform/i18n/locales";

/** Where people go whose turn to sign in does not come: the form again would cost as much as a turn. */
export const GET = route({ permission: "account.enter" }, async (_actor, request) => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return busyAnswer(readerLocale(chosen, request.headers.get("accept-language")));
});
