import { Monitor, Moon, Sun } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { locales } from "@/lib/platform/i18n/locales";
import type { Theme } from "./theme";

/** A server action that a form may name. */
export type FormAction = (form: FormData) => Promise<void>;

const segment =
  "flex min-h-11 min-w-11 items-center justify-center px-2.5 text-sm md:min-h-9 md:min-w-9";
const chosen = "bg-accent-soft font-semibold text-accent";
const other = "text-muted hover:bg-sunken hover:text-ink";
const group = "flex w-fit divide-x divide-line overflow-hidden rounded-control border border-line";

const languageNames = { en: "EN", "zh-TW": "繁體中文" } as const;

/** English or 繁體中文; each name in its own language, and without scripts as well. */
export function LanguageForm({ action }: { action: FormAction }) {
  const t = useTranslations("layout");
  const current = useLocale();
  return (
    <form action={action} aria-label={t("language")}>
      <div className={group}>
        {locales.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
            className={cx(segment, "-outline-offset-3", locale === current ? chosen : other)}
          >
            {languageNames[locale]}
          </button>
        ))}
      </div>
    </form>
  );
}

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const;

/** The system's theme, light or dark. */
export function ThemeForm({ action, current }: { action: FormAction; current: Theme }) {
  const t = useTranslations("layout");
  return (
    <form action={action} aria-label={t("theme")}>
      <div className={group}>
        {(["system", "light", "dark"] as const).map((theme) => {
          const Icon = themeIcons[theme];
          return (
            <button
              key={theme}
              type="submit"
              name="theme"
              value={theme}
              title={t(`themes.${theme}`)}
              aria-pressed={theme === current}
              className={cx(segment, "-outline-offset-3", theme === current ? chosen : other)}
            >
              <Icon className="size-4" aria-hidden="true" />
              <span className="sr-only">{t(`themes.${theme}`)}</span>
            </button>
          );
        })}
      </div>
    </form>
  );
}
