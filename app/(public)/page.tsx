import { getTranslations } from "next-intl/server";
import { Brief } from "@/components/home/brief";
import { EdgeSection } from "@/components/home/edge-section";
import { ExampleSection } from "@/components/home/example-section";
import { NextSteps } from "@/components/home/next-steps";
import { LinkButton } from "@/components/ui/button";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { rules } from "@/lib/core/requirements/registry";
import { routes } from "@/lib/platform/routes/routes";

/** The front door: what the partnership asks and gives, shown on a report. */
export default async function HomePage() {
  await requirePermission("public.read");
  const t = await getTranslations("home");
  return (
    <div className="space-y-12">
      <header>
        <h1 className="max-w-3xl text-3xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="mt-3 max-w-3xl text-lg text-muted">{t("lead", { rules: rules.length })}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <LinkButton href={routes.newApplication()} variant="primary">
            {t("actions.start")}
          </LinkButton>
          <LinkButton href={routes.format()}>{t("actions.check")}</LinkButton>
          <LinkButton href={routes.partners()}>{t("actions.partners")}</LinkButton>
        </div>
      </header>
      <ExampleSection />
      <Brief />
      <NextSteps />
      <EdgeSection />
    </div>
  );
}
