import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLocale, localeCookie, localeFromHeader } from "./locales";
import { messagesFor } from "./messages";

/** The language of each request: the reader's own choice, else what the browser asks for. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen)
    ? chosen
    : localeFromHeader((await headers()).get("accept-language"));
  return { locale, messages: await messagesFor(locale), timeZone: "UTC" };
});
