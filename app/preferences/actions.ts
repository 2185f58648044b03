"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isTheme, themeCookie } from "@/components/layout/theme";
import { action } from "@/lib/actions/action";
import { rememberPreference } from "@/lib/actions/preference-cookie";
import { PATH_HEADER, safePath } from "@/lib/auth/wanted-path";
import { isLocale, localeCookie } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";

/** The page the form stood on, as the proxy saw it; never an address from the form. */
async function backToPage(): Promise<never> {
  redirect(safePath((await headers()).get(PATH_HEADER)) ?? routes.home());
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
