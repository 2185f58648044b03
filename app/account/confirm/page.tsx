import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/account/entry-page";
import { ConfirmForm } from "@/components/sign-in/confirm-form";
import { ProviderTrouble } from "@/components/sign-in/provider-trouble";
import { buttonClass } from "@/components/ui/button";
import { signInMethods } from "@/lib/accounts/identities/queries";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { offeredProviders } from "@/lib/accounts/providers/offered";
import { toldProblem } from "@/lib/accounts/providers/told-problem";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { confirmPassword } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.confirm"))("title") };
}

export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const actor = await requirePermission("account.manage");
  const query = await searchParams;
  const next = safePath(query.next) ?? routes.security();
  const t = await getTranslations("signIn");
  const { hasPassword, identities } = await signInMethods(db(), actor.userId);
  const providers = offeredProviders().filter(({ provider }) =>
    identities.some((identity) => identity.provider === provider),
  );
  const trouble = toldProblem(query);
  return (
    <EntryPage title={t("confirm.title")} lead={t("confirm.lead")}>
      {trouble && <ProviderTrouble {...trouble} />}
      {providers.map(({ provider, label }) => (
        <p key={provider}>
          <a
            href={routes.signInWith(provider, { purpose: "confirm", next })}
            className={`${buttonClass("secondary")} w-full`}
          >
            {t("confirm.with", { provider: label })}
          </a>
        </p>
      ))}
      {hasPassword && <ConfirmForm action={confirmPassword} email={actor.email} next={next} />}
      {!hasPassword && providers.length === 0 && (
        <p>
          {t("confirm.noWay")}{" "}
          <Link href={routes.forgotPassword()} className="link">
            {t("ways.setPassword")}
          </Link>
        </p>
      )}
    </EntryPage>
  );
}
