import type { messages } from "./catalogue-en";
import type { Locale } from "./locales";

/** Keys are those of the English catalogue, so that one which does not exist fails the type check. */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
