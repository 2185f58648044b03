import type { Locale } from "./locales";

/** All messages of a language, by namespace. */
export async function messagesFor(locale: Locale) {
  switch (locale) {
    case "en":
      return (await import("./catalogue-en")).messages;
    case "zh-TW":
      return (await import("./catalogue-zh-tw")).messages;
  }
}
