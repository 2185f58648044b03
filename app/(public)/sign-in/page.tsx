import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { EntryPage } from "@/components/account/entry-page";
import { SignInForm } from "@/components/account/sign-in-form";
import { ProviderLinks } from "@/components/sign-in/provider-links";
import { ProviderTrouble } from "@/components/sign-in/provider-trouble";
import { Alert } from "@/components/ui/alert";
import { demoAccounts } from "@/lib/accounts/demo/demo";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { offeredProviders } from "@/lib/accounts/providers/offered";
import { toldProblem } from "@/lib/accounts/providers/told-problem";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { landingPath } from "@/lib/accounts/sign-in/landing";
import { db } from "@/lib/platform/db/client";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const actor = await requirePermission("account.enter");
  const query = await searchParams;
  const next = safePath(query.next);
  if (actor.kind === "user") redirect(landingPath(next, actor.staffRole));
  const t = await getTranslations("account.signIn");
  const trouble = toldProblem(query);
  const accounts = await demoAccounts(db());
  return (
    <EntryPage title={t("title")}>
      {query.reset === "1" && <Alert kind="success" title={t("passwordReset")} />}
      {next !== null && <Alert>{t("goesOn")}</Alert>}
      {trouble && <ProviderTrouble {...trouble} />}
      <ProviderLinks providers={offeredProviders()} next={next} demo={accounts.length > 0} />
      <SignInForm action={signIn} next={next} />
      <DemoAccounts accounts={accounts} action={signIn} next={next} />
    </EntryPage>
  );
}
