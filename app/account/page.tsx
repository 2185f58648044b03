import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { OrganisationList } from "@/components/account/organisation-list";
import { PasswordForm } from "@/components/account/password-form";
import { ProfileForm } from "@/components/account/profile-form";
import { SessionList } from "@/components/account/session-list";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { signInMethods } from "@/lib/accounts/identities/queries";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { openSessions } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { isLocale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes/routes";
import { endSessionAction, savePassword, saveProfile } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("page.title") };
}

export default async function AccountPage() {
  const actor = await requirePermission("account.manage");
  const t = await getTranslations("account");
  const sessions = await openSessions(db(), actor.userId, new Date());
  const { hasPassword } = await signInMethods(db(), actor.userId);
  const locale = isLocale(actor.locale) ? actor.locale : await getLocale();
  return (
    <>
      <PageHeader title={t("page.title")} lead={actor.email} />
      <ClientMessages namespaces={["account"]}>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t("profile.title")} id="profile">
            <ProfileForm action={saveProfile} name={actor.name} locale={locale} />
          </Card>
          <Card title={t("organisations.title")} id="organisations">
            <OrganisationList memberships={actor.memberships} />
          </Card>
          <Card
            title={t("password.title")}
            id="password-change"
            actions={
              <Link href={routes.security()} className="link">
                {t("page.security")}
              </Link>
            }
          >
            {hasPassword ? (
              <PasswordForm action={savePassword} email={actor.email} />
            ) : (
              <p>
                {t("password.none")}{" "}
                <Link href={routes.forgotPassword()} className="link">
                  {t("password.setByMail")}
                </Link>
              </p>
            )}
          </Card>
          <Card title={t("sessions.title")} id="sessions">
            <SessionList sessions={sessions} current={actor.sessionId} action={endSessionAction} />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
