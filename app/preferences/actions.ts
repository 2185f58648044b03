"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isTheme, themeCookie } from "@/components/layout/theme";
import { action } from "@/lib/accounts/permissions/action";
import { pathHeader, safePath } from "@/lib/accounts/sessions/wanted-path";
import { rememberPreference } from "@/lib/platform/http/preference-cookie";
import { isLocale, localeCookie } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes/routes";

/** The page the form stood on, as the proxy saw it; never an address from the form. */
async function backToPage(): Promise<never> {
  redirect(safePath((await headers()).get(pathHeader)) ?? routes.home());
}

/** Keeps the reader's language in a cookie and shows the page again in it. */
export const chooseLocale = action(
  { permission: "public.read" },
  async (_actor, form: FormData) => {
    const locale = form.get("locale");
    if (isLocale(locale)) await rememberPreference(localeCookie, locale);
    await backToPage();
  },
);

/** Keeps the reader's theme in a cookie; "system" is kept as well, so that it can be seen as chosen. */
export const chooseTheme = action({ permission: "public.read" }, async (_actor, form: FormData) => {
  const theme = form.get("theme");
  if (isTheme(theme)) await rememberPreference(themeCookie, theme);
  await backToPage();
});
