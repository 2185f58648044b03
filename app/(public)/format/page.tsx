import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckCommand } from "@/components/catalogue/check-command";
import { CodeBlock } from "@/components/catalogue/code-block";
import { FieldTable } from "@/components/catalogue/field-table";
import {
  brokenDocument,
  pretty,
  smallestDocument,
  wholeDocument,
} from "@/components/catalogue/format-examples";
import { IssueList } from "@/components/catalogue/issue-list";
import { schemaFields } from "@/components/catalogue/schema-fields";
import { StartFiles } from "@/components/catalogue/start-files";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import {
  applicationDocumentJsonSchema,
  evidenceJsonSchema,
} from "@/lib/core/requirements/json-schema";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("requirements.format");
  return { title: t("title"), description: t("description") };
}

/** The application document: what it holds, examples, and how to check one in one's own CI. */
export default async function FormatPage() {
  await requirePermission("public.read");
  const t = await getTranslations("requirements.format");
  // PeeringDB's rows are kept as PeeringDB documents them.
  const evidenceFields = schemaFields(evidenceJsonSchema()).filter(
    ({ path }) => !/^peeringDb\.(net|netfac\[\]|poc\[\]|fac\[\])\./.test(path),
  );
  return (
    <div className="space-y-6">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={routes.applicationSchema()} prefetch={false}>
              {t("schema")}
            </LinkButton>
            <LinkButton href={routes.exampleDocument()} prefetch={false}>
              {t("example-link")}
            </LinkButton>
          </>
        }
      />
      <Card id="rules" title={t("rules.title")}>
        <ul className="max-w-3xl list-disc space-y-1.5 ps-5">
          {(["required", "keys", "strings", "metros", "problems"] as const).map((key) => (
            <li key={key}>{t(`rules.${key}`)}</li>
          ))}
        </ul>
      </Card>
      <Card id="example" title={t("examples.title")}>
        <div className="space-y-4">
          <CodeBlock text={pretty(smallestDocument)} label={t("examples.smallest")} />
          <CodeBlock text={wholeDocument} label={t("examples.whole")} />
        </div>
      </Card>
      <Card id="files" title={t("files.title")}>
        <StartFiles />
      </Card>
      <Card id="problems" title={t("problems.title")}>
        <div className="space-y-4">
          <p>{t("problems.text")}</p>
          <CodeBlock text={pretty(brokenDocument)} label={t("problems.label")} />
          <IssueList json={brokenDocument} />
        </div>
      </Card>
      <Card id="command" title={t("command.title")}>
        <CheckCommand />
      </Card>
      <Card id="fields" title={t("fields-title")} flush>
        <FieldTable
          fields={schemaFields(applicationDocumentJsonSchema())}
          caption={t("fields-title")}
        />
      </Card>
      <Card
        id="evidence"
        title={t("evidence.title")}
        actions={
          <LinkButton size="small" href={routes.evidenceSchema()} prefetch={false}>
            {t("evidence.schema")}
          </LinkButton>
        }
      >
        <p className="max-w-3xl">{t("evidence.text")}</p>
        <FieldTable fields={evidenceFields} caption={t("evidence.title")} />
      </Card>
      <Card
        id="decision"
        title={t("decision.title")}
        actions={
          <LinkButton size="small" href={routes.decisionSchema()} prefetch={false}>
            {t("decision.schema")}
          </LinkButton>
        }
      >
        <div className="max-w-3xl space-y-4">
          <p>{t("decision.text")}</p>
          <CodeBlock text="npm run -s evaluate -- --replay FILE" label={t("decision.command")} />
          <p>{t("decision.exit")}</p>
        </div>
      </Card>
    </div>
  );
}
