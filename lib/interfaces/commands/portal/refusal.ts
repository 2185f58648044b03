import { nothingLoaded, securityHeaders } from "@/lib/platform/http/security-headers";
import { localeCookie, readerLocale } from "@/lib/platform/i18n/locales";
import en from "@/lib/platform/i18n/messages/en/errors.json";
import zhTw from "@/lib/platform/i18n/messages/zh-TW/errors.json";
import { routes } from "@/lib/platform/routes/routes";

const words = { en: en.refused, "zh-TW": zhTw.refused } as const;

/** Why a request is answered before any page is asked. */
export type Refusal =
  | "address"
  | "host"
  | "origin"
  | "method"
  | "length"
  | "form"
  | "broken-form"
  | "action"
  | "busy";

const statuses: Record<Refusal, number> = {
  address: 400,
  host: 421,
  origin: 403,
  method: 405,
  length: 411,
  form: 413,
  "broken-form": 400,
  // Mostly of a page that was opened before the portal was renewed.
  action: 404,
  busy: 429,
};

/** Methods that a page, action or route may answer. */
export const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export interface SmallAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * The answer to a request that is refused: a sentence in the reader's language, as JSON below /api.
 *
 * @param origin the portal's own, to be named to people who came by another.
 */
export function refusalAnswer(
  refusal: Refusal,
  { url, cookie, accepted }: { url: string; cookie: string; accepted: string | null },
  origin: string,
): SmallAnswer {
  const chosen = new RegExp(`(?:^|;\\s*)${localeCookie}=([\\w-]{1,10})`).exec(cookie)?.[1];
  const locale = readerLocale(chosen, accepted);
  const { title } = words[locale];
  const text = words[locale][refusal].replace("{origin}", origin);
  const json = url.startsWith("/api/");
  return {
    status: statuses[refusal],
    headers: {
      ...Object.fromEntries(securityHeaders.map(({ key, value }) => [key, value])),
      "Content-Type": json ? "application/json" : "text/html; charset=utf-8",
      "Content-Security-Policy": nothingLoaded,
      "Cache-Control": "no-store",
      ...(refusal === "method" && { Allow: methods.join(", ") }),
      // By this Next's own script knows that the page is of an earlier build.
      ...(refusal === "action" && { "x-nextjs-action-not-found": "1" }),
      // Next's own script goes where an action says, whatever its answer is besides.
      ...(refusal === "busy" && { "Retry-After": "60", "x-action-redirect": routes.signInBusy() }),
    },
    body: json
      ? JSON.stringify({ error: text })
      : `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="${origin}/">${origin}</a></p></html>`,
  };
}
