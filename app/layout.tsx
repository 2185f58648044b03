import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { DemoBanner } from "@/components/layout/demo-banner";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { currentTheme } from "@/components/layout/theme";
import { WithheldNotice } from "@/components/sign-in/withheld-notice";
import { RowIcons } from "@/components/ui/row-icons";
import { StatusShapes } from "@/components/ui/status-shape";
import { isDemo } from "@/lib/accounts/demo/demo-mode";
import { countUnread } from "@/lib/accounts/notifications/inbox";
import { currentActor } from "@/lib/accounts/permissions/current-actor";
import { currentPolicy } from "@/lib/core/policy/policies";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";
import { signOut } from "./(public)/sign-out/actions";
import { chooseLocale, chooseTheme } from "./preferences/actions";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  const product = t("product");
  return {
    metadataBase: new URL(env().publicUrl),
    title: { template: `%s · ${product}`, default: product },
    description: t("description"),
    openGraph: {
      type: "website",
      siteName: product,
      images: [{ url: routes.linkPreview(), width: 1200, height: 630, alt: t("previewAlt") }],
    },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, actor, unread, demo, t] = await Promise.all([
    getLocale(),
    currentTheme(),
    currentActor(),
    unreadOfActor(),
    isDemo(),
    getTranslations("layout"),
  ]);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <body className="flex min-h-dvh flex-col">
        <StatusShapes />
        <RowIcons />
        <ClientMessages>
          <a
            href="#main"
            className="sr-only z-30 rounded-control bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
          >
            {t("skip")}
          </a>
          {demo && <DemoBanner />}
          <SiteHeader
            actor={actor}
            unread={unread}
            theme={theme}
            actions={{ chooseLocale, chooseTheme, signOut }}
          />
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-page flex-1 px-4 py-8 sm:px-6"
          >
            {actor.kind === "user" && actor.withheld && (
              <div className="no-print mb-6">
                <WithheldNotice withheld={actor.withheld} />
              </div>
            )}
            {children}
          </main>
          <SiteFooter policyVersion={currentPolicy.version} />
        </ClientMessages>
      </body>
    </html>
  );
}

async function unreadOfActor(): Promise<number> {
  const actor = await currentActor();
  return actor.kind === "user" ? countUnread(db(), actor.userId) : 0;
}
