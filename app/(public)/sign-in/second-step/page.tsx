import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/account/entry-page";
import { CodeForm } from "@/components/sign-in/code-form";
import { PasskeyStep } from "@/components/sign-in/passkey-step";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { factorsOf } from "@/lib/accounts/second-factor/factors";
import { passkeysPossible } from "@/lib/accounts/second-factor/passkeys";
import { readHalf } from "@/lib/accounts/second-factor/pending-cookie";
import { openPendingSignIn } from "@/lib/accounts/sessions/pending-sign-in";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { askForPasskey, sendCode, sendPasskey, sendRecoveryCode } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.secondStep"))("title") };
}

export default async function SecondStepPage() {
  await requirePermission("account.enter");
  const secret = await readHalf();
  const half = secret && (await openPendingSignIn(db(), secret, new Date()));
  if (!half) redirect(routes.signIn());
  const t = await getTranslations("signIn.secondStep");
  const factors = await factorsOf(db(), half.userId);
  const passkeys = factors.passkeys.length > 0 && passkeysPossible();
  return (
    <EntryPage title={t("title")} lead={t("lead")}>
      {passkeys && <PasskeyStep ask={askForPasskey} send={sendPasskey} />}
      {factors.appSince && <CodeForm action={sendCode} name="code" />}
      {factors.recoveryCodes > 0 && (
        <Card title={t("recovery.title")} id="recovery">
          <CodeForm action={sendRecoveryCode} name="recovery" />
        </Card>
      )}
      <p>
        {t("lost")}{" "}
        <Link href={routes.signIn()} className="link">
          {t("again")}
        </Link>
      </p>
    </EntryPage>
  );
}
