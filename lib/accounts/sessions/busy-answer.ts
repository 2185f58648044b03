import type { Locale } from "@/lib/platform/i18n/locales";
import en from "@/lib/platform/i18n/messages/en/sign-in.json";
import zhTw from "@/lib/platform/i18n/messages/zh-TW/sign-in.json";

const words = { en: en.flood, "zh-TW": zhTw.flood } satisfies Record<Locale, object>;

/** What somebody reads whose turn to sign in does not come: a page so small that making it costs nothing. */
export function busyAnswer(locale: Locale): Response {
  const { title, text, again } = words[locale];
  const body = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="/sign-in">${again}</a></p></html>`;
  return new Response(body, {
    status: 429,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": "60",
    },
  });
}
