export const locales = ["en", "zh-TW"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** The cookie in which a reader's own choice is kept. */
export const localeCookie = "locale";

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}

/**
 * The language to answer in, from an Accept-Language header (RFC 9110, 12.5.4): the first
 * wanted language we have, by quality. Any Chinese is answered in Traditional Chinese,
 * the only one there is.
 */
export function localeFromHeader(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part, index) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const q = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
      const quality = q === undefined ? 1 : Number.parseFloat(q.slice(2));
      return { tag, quality: Number.isFinite(quality) ? quality : 0, index };
    })
    .filter((language) => language.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { tag } of wanted) {
    if (tag === "en" || tag.startsWith("en-")) return "en";
    if (tag === "zh" || tag.startsWith("zh-")) return "zh-TW";
  }
  return defaultLocale;
}

/** The reader's language, from their own choice or their browser's. */
export const readerLocale = (chosen: string | undefined, accepted: string | null): Locale =>
  chosen === "en" || chosen === "zh-TW" ? chosen : localeFromHeader(accepted);
