import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerTable } from "@/components/catalogue/answer-table";
import { AppliesTo } from "@/components/catalogue/applies-to";
import { FactList } from "@/components/catalogue/fact-list";
import { Neighbours } from "@/components/catalogue/neighbours";
import { RuleExample } from "@/components/catalogue/rule-example";
import { RuleThresholds } from "@/components/catalogue/rule-thresholds";
import { thresholdsOfRule } from "@/components/catalogue/thresholds";
import { PageHeader } from "@/components/layout/page-header";
import { LevelBadge } from "@/components/report/level-badge";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { currentPolicy } from "@/lib/core/policy/policies";
import { ruleById } from "@/lib/core/requirements/registry";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata({
  params,
}: PageProps<"/requirements/[id]">): Promise<Metadata> {
  const { id } = await params;
  if (!ruleById(id)) return {};
  const words = openWords(await getTranslations("rules"));
  return { title: words(`${id}.title`), description: words(`${id}.summary`) };
}

/** One rule: what it decides, why, by which numbers, and everything it may answer. */
export default async function RequirementPage({ params }: PageProps<"/requirements/[id]">) {
  await requirePermission("public.read");
  const rule = ruleById((await params).id);
  if (!rule) notFound();
  const t = await getTranslations("requirements");
  const words = openWords(await getTranslations("rules"));
  const thresholds = thresholdsOfRule(currentPolicy, rule.id);
  return (
    <div className="space-y-6">
      <PageHeader
        title={words(`${rule.id}.title`)}
        lead={words(`${rule.id}.summary`)}
        breadcrumbs={[{ href: routes.requirements(), label: t("title") }]}
        status={<LevelBadge level={rule.level} />}
      />
      <dl className="grid max-w-3xl grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        <dt className="text-muted">{t("rule.id")}</dt>
        <dd>
          <code>{rule.id}</code>
        </dd>
        <dt className="text-muted">{t("rule.why")}</dt>
        <dd>{words(`${rule.id}.why`)}</dd>
        <dt className="text-muted">{t("rule.level")}</dt>
        <dd>{t(`levels.${rule.level}`)}</dd>
        <dt className="text-muted">{t("rule.applies")}</dt>
        <dd>
          <AppliesTo rule={rule} />
        </dd>
        <dt className="text-muted">{t("rule.section")}</dt>
        <dd>{t(`sections.${rule.section}`)}</dd>
      </dl>
      {thresholds.length > 0 && (
        <Card id="thresholds" title={t("rule.thresholds", { version: currentPolicy.version })}>
          <RuleThresholds thresholds={thresholds} />
        </Card>
      )}
      <Card id="answers" title={t("answers.title")} flush>
        <AnswerTable rule={rule} />
      </Card>
      <Card id="example" title={t("example.title")}>
        <RuleExample rule={rule} />
      </Card>
      <Card id="sources" title={t("rule.sources")}>
        <FactList keys={rule.sources} />
      </Card>
      <Neighbours rule={rule} />
    </div>
  );
}
