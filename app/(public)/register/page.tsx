import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmailForm } from "@/components/account/email-form";
import { EntryPage } from "@/components/account/entry-page";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { landingPath } from "@/lib/accounts/sign-in/landing";
import { register } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("register.title") };
}

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const actor = await requirePermission("account.enter");
  const next = safePath((await searchParams).next);
  if (actor.kind === "user") redirect(landingPath(next, actor.staffRole));
  const t = await getTranslations("account.register");
  return (
    <EntryPage title={t("title")} lead={t("lead")}>
      <EmailForm action={register} next={next} purpose="register" />
    </EntryPage>
  );
}
