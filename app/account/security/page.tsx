import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { AppCard } from "@/components/sign-in/app-card";
import { PasskeysCard } from "@/components/sign-in/passkeys-card";
import { ProviderTrouble } from "@/components/sign-in/provider-trouble";
import { QrCode } from "@/components/sign-in/qr-code";
import { RecoveryCard } from "@/components/sign-in/recovery-card";
import { SecurityProblem } from "@/components/sign-in/security-problem";
import { WaysInCard } from "@/components/sign-in/ways-in-card";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { isDemoAccount } from "@/lib/accounts/demo/demo";
import { signInMethods } from "@/lib/accounts/identities/queries";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { offeredProviders } from "@/lib/accounts/providers/offered";
import { toldProblem } from "@/lib/accounts/providers/told-problem";
import { appBeingSetUp } from "@/lib/accounts/second-factor/authenticator-app";
import { factorsOf } from "@/lib/accounts/second-factor/factors";
import { passkeysPossible } from "@/lib/accounts/second-factor/passkeys";
import { isFresh } from "@/lib/accounts/sessions/freshness";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import {
  addPasskeyAction,
  askForNewPasskey,
  cancelAppAction,
  confirmAppAction,
  disconnect,
  removeAppAction,
  removePasskeyAction,
  renewCodes,
  startAppAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.security"))("title") };
}

export default async function SecurityPage({ searchParams }: PageProps<"/account/security">) {
  const actor = await requirePermission("account.manage");
  const query = await searchParams;
  const t = await getTranslations("signIn");
  const issuer = (await getTranslations("layout"))("product");
  const { userId, email } = actor;
  const providers = offeredProviders();
  const fresh = await isFresh(db(), actor.sessionId, new Date());
  const factors = await factorsOf(db(), userId);
  const ways = await signInMethods(db(), userId);
  const demo = await isDemoAccount(db(), userId);
  const setUp = fresh ? await appBeingSetUp(db(), { userId, email, issuer }) : null;
  const trouble = toldProblem(query);
  const linked = providers.find(({ provider }) => provider === query.linked);
  return (
    <>
      <PageHeader
        title={t("security.title")}
        lead={t("security.lead")}
        breadcrumbs={[{ href: routes.account(), label: t("security.back") }]}
      />
      <ClientMessages namespaces={["account", "signIn"]}>
        <div className="space-y-6">
          {trouble && <ProviderTrouble {...trouble} linking />}
          <SecurityProblem problem={query.refused} />
          {linked && (
            <Alert kind="success" live title={t("security.linked", { provider: linked.label })} />
          )}
          {query.changed === "1" && <Alert kind="success" live title={t("security.changed")} />}
          {demo && <Alert>{t("security.demo")}</Alert>}
          {!fresh && (
            <Alert title={t("security.stale")}>
              <p className="mb-2">{t("security.staleText")}</p>
              <LinkButton href={routes.confirmIdentity(routes.security())}>
                {t("security.confirm")}
              </LinkButton>
            </Alert>
          )}
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <WaysInCard ways={ways} providers={providers} fresh={fresh} disconnect={disconnect} />
            <AppCard
              since={factors.appSince}
              secret={setUp?.secret ?? null}
              qr={setUp && <QrCode text={setUp.uri} label={t("app.qr")} />}
              fresh={fresh}
              actions={{
                start: startAppAction,
                cancel: cancelAppAction,
                confirm: confirmAppAction,
                remove: removeAppAction,
              }}
            />
            <PasskeysCard
              passkeys={factors.passkeys}
              possible={passkeysPossible()}
              fresh={fresh}
              actions={{
                ask: askForNewPasskey,
                add: addPasskeyAction,
                remove: removePasskeyAction,
              }}
            />
            <RecoveryCard
              left={factors.recoveryCodes}
              hasFactor={factors.appSince !== null || factors.passkeys.length > 0}
              fresh={fresh}
              action={renewCodes}
            />
          </div>
        </div>
      </ClientMessages>
    </>
  );
}
