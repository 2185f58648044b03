import { type Locale, localeFromHeader } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/sign-in.json";
import zhTw from "@/lib/i18n/messages/zh-TW/sign-in.json";

const words = { en: en.flood, "zh-TW": zhTw.flood } satisfies Record<Locale, object>;

/** What somebody reads who signs in during a flood: a page so small that making it costs nothing. */
export function floodAnswer(locale: Locale): Response {
  const { title, text, again } = words[locale];
  const body = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="/sign-in">${again}</a></p></html>`;
  return new Response(body, {
    status: 429,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
      "retry-after": "60",
    },
  });
}

/** The reader's language, from their own choice or their browser's. */
export const readerLocale = (chosen: string | undefined, accepted: string | null): Locale =>
  chosen === "en" || chosen === "zh-TW" ? chosen : localeFromHeader(accepted);
