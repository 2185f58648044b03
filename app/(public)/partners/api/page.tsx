import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeBlock } from "@/components/catalogue/code-block";
import { ApiFields, ApiParameters, ApiProblems } from "@/components/directory/api-tables";
import { PageHeader } from "@/components/layout/page-header";
import { publicMetadata } from "@/components/layout/public-metadata";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { requestsPerMinute } from "@/lib/interfaces/read-api/request-limit";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  const words = { title: t("title"), description: t("description") };
  return publicMetadata({ ...words, path: routes.partnerApi() });
}

/** How programs read the directory. */
export default async function ApiPage() {
  await requirePermission("public.read");
  const [t, directory] = await Promise.all([getTranslations("api"), getTranslations("directory")]);
  const near = `${env().publicUrl}${routes.apiPartners()}?near=25.03,121.56`;
  const endpoints = [
    ["partners", routes.apiPartners()],
    ["partner", routes.apiPartner("{id}")],
    ["metros", routes.apiMetros()],
    ["openapi", routes.openApi()],
  ] as const;
  return (
    <div className="space-y-6">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ href: routes.partners(), label: directory("title") }]}
        actions={
          <LinkButton href={routes.openApi()} prefetch={false}>
            {t("openapi")}
          </LinkButton>
        }
      />
      <Card id="addresses" title={t("endpoints.title")}>
        <div className="space-y-4">
          <DescriptionList
            items={endpoints.map(([key, path]) => ({
              key,
              term: <code>{path}</code>,
              value: t(`endpoints.${key}`),
            }))}
          />
          <CodeBlock
            text={`curl '${near}'`}
            label={t("example")}
            copyLabel={directory("curl.copy")}
          />
        </div>
      </Card>
      <Card id="parameters" title={t("parameters.title")} flush>
        <p className="max-w-3xl p-4">{t("parameters.text")}</p>
        <ApiParameters />
        <p className="max-w-3xl p-4">{t("parameters.metros")}</p>
      </Card>
      <Card id="fields" title={t("fields.title")} flush>
        <p className="max-w-3xl p-4">{t("fields.text")}</p>
        <ApiFields />
      </Card>
      <Card id="paging" title={t("paging.title")}>
        <p className="max-w-3xl">{t("paging.text")}</p>
      </Card>
      <Card id="caching" title={t("caching.title")}>
        <div className="space-y-4">
          <p className="max-w-3xl">{t("caching.text")}</p>
          <CodeBlock
            text={`curl -i -H 'If-None-Match: W/"…"' '${near}'`}
            label={t("caching.label")}
          />
        </div>
      </Card>
      <Card id="cors" title={t("cors.title")}>
        <p className="max-w-3xl">{t("cors.text")}</p>
      </Card>
      <Card id="limits" title={t("limits.title")}>
        <p className="max-w-3xl">{t("limits.text", { count: requestsPerMinute })}</p>
      </Card>
      <Card id="problems" title={t("problems.title")} flush>
        <p className="max-w-3xl p-4">{t("problems.text")}</p>
        <ApiProblems />
      </Card>
    </div>
  );
}
