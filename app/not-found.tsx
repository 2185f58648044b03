import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFound.title") };
}

export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <>
      <PageHeader title={t("notFound.title")} lead={t("notFound.text")} />
      <div className="flex flex-wrap gap-2">
        <LinkButton href={routes.home()} variant="primary">
          {t("home")}
        </LinkButton>
        <LinkButton href={routes.applications()}>{t("applications")}</LinkButton>
      </div>
    </>
  );
}
