import type { Locale } from "@/lib/platform/i18n/locales";
import en from "@/lib/platform/i18n/messages/en/errors.json";
import zhTw from "@/lib/platform/i18n/messages/zh-TW/errors.json";
import type { BodyProblem } from "./body-limit";

const words = { en: en.tooLarge, "zh-TW": zhTw.tooLarge } satisfies Record<Locale, object>;

/** What somebody reads who sends more than a form may hold. */
export function bodyAnswer({ status }: BodyProblem, locale: Locale): Response {
  const { title, text } = words[locale];
  const body = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;
  return new Response(body, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    },
  });
}
