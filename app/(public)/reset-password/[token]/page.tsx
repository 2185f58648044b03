import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/account/entry-page";
import { LinkInvalid } from "@/components/account/link-invalid";
import { ResetForm } from "@/components/account/reset-form";
import { resetIsOpen } from "@/lib/accounts/passwords/reset-link";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { reset } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("reset.title") };
}

export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  await requirePermission("account.enter");
  const { token } = await params;
  const open = await resetIsOpen(db(), token, new Date());
  const t = await getTranslations("account.reset");
  return (
    <EntryPage title={t("title")} lead={open ? t("lead") : undefined}>
      {open ? (
        <ResetForm action={reset} token={token} />
      ) : (
        <LinkInvalid href={routes.forgotPassword()} />
      )}
    </EntryPage>
  );
}
