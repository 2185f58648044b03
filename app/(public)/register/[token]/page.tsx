import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/account/entry-page";
import { FinishForm } from "@/components/account/finish-form";
import { LinkInvalid } from "@/components/account/link-invalid";
import { openRegistration } from "@/lib/auth/registration-token";
import { requirePermission } from "@/lib/auth/require-permission";
import { routes } from "@/lib/routes";
import { finish } from "../actions";

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
