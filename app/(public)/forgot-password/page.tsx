import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmailForm } from "@/components/account/email-form";
import { EntryPage } from "@/components/account/entry-page";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { forgot } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("forgot.title") };
}

export default async function ForgotPasswordPage() {
  await requirePermission("account.enter");
  const t = await getTranslations("account.forgot");
  return (
    <EntryPage title={t("title")} lead={t("lead")}>
      <EmailForm action={forgot} purpose="forgot" />
    </EntryPage>
  );
}
