import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { finish } from "@/app/(public)/register/actions";
import { EntryPage } from "@/components/account/entry-page";
import { FinishForm } from "@/components/account/finish-form";
import { LinkInvalid } from "@/components/account/link-invalid";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { openRegistration } from "@/lib/accounts/registration/registration-token";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("finish.title") };
}

export default async function FinishPage({ params }: PageProps<"/register/[token]">) {
  await requirePermission("account.enter");
  const { token } = await params;
  const claim = await openRegistration(token);
  const t = await getTranslations("account.finish");
  return (
    <EntryPage title={t("title")} lead={claim ? t("lead", { email: claim.email }) : undefined}>
      {claim ? (
        <FinishForm action={finish} token={token} email={claim.email} />
      ) : (
        <LinkInvalid href={routes.register()} />
      )}
    </EntryPage>
  );
}
