import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import type { Actor } from "@/lib/accounts/actor/actor";
import { routes } from "@/lib/platform/routes/routes";
import { AccountLinks, AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { Disclosure } from "./disclosure";
import { NavLink } from "./nav-link";
import { navigationFor } from "./navigation";
import { NotificationLink } from "./notification-link";
import { type FormAction, LanguageForm, ThemeForm } from "./preference-forms";
import type { Theme } from "./theme";

export type HeaderActions = {
  chooseLocale: FormAction;
  chooseTheme: FormAction;
  signOut: FormAction;
};

/** The head of every page: where one can go, by permission, and the reader's own settings. */
export function SiteHeader({
  actor,
  unread,
  theme,
  actions,
}: {
  actor: Actor;
  /** Unread notifications. */
  unread: number;
  theme: Theme;
  actions: HeaderActions;
}) {
  const t = useTranslations("layout");
  const entries = navigationFor(actor);
  const links = entries.map((entry) => (
    <li key={entry.key}>
      <NavLink href={entry.href}>{t(`navigation.${entry.key}`)}</NavLink>
    </li>
  ));
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 px-4 py-2 sm:px-6 lg:pb-0">
        <div className="min-w-0 flex-1">
          <Brand />
        </div>
        {actor.kind === "user" && <NotificationLink unread={unread} />}
        <div className="hidden items-center gap-2 lg:flex">
          <LanguageForm action={actions.chooseLocale} />
          <ThemeForm action={actions.chooseTheme} current={theme} />
          <AccountMenu actor={actor} signOut={actions.signOut} />
        </div>
        <nav aria-label={t("mainNavigation")} className="-mx-3 hidden w-full lg:block">
          <ul className="flex flex-wrap gap-0.5">{links}</ul>
        </nav>
        <Disclosure
          className="lg:hidden"
          summaryClass={buttonClass("secondary", "small")}
          summary={
            <>
              <Menu className="size-5" aria-hidden="true" />
              {t("menu")}
            </>
          }
        >
          <div className="absolute inset-x-0 z-20 mt-2 space-y-3 border-y border-line-strong bg-surface px-4 py-3 sm:px-6">
            <nav aria-label={t("mainNavigation")}>
              <ul>{links}</ul>
            </nav>
            <div className="border-t border-line pt-3">
              {actor.kind === "visitor" ? (
                <div className="flex flex-wrap gap-2">
                  <LinkButton href={routes.signIn()}>{t("signIn")}</LinkButton>
                  <LinkButton href={routes.register()} variant="primary">
                    {t("register")}
                  </LinkButton>
                </div>
              ) : (
                <>
                  <p className="truncate px-3 text-sm text-muted">{actor.name}</p>
                  <AccountLinks signOut={actions.signOut} />
                </>
              )}
            </div>
            <div className="flex flex-wrap gap-3 border-t border-line pt-3">
              <LanguageForm action={actions.chooseLocale} />
              <ThemeForm action={actions.chooseTheme} current={theme} />
            </div>
          </div>
        </Disclosure>
      </div>
    </header>
  );
}
