import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/catalogue/code-block";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { DecisionRecord } from "@/lib/partnership/review/decision-record/format";
import { recordFileName } from "@/lib/partnership/review/decision-record/record-text";
import { routes } from "@/lib/platform/routes/routes";

/** The hashes of a record, and the file by which anybody who has it can verify them. */
export function RecordFile({ record, href }: { record: DecisionRecord; href: string }) {
  const t = useTranslations("decisions.file");
  const hashes = useTranslations("decisions.hashes");
  return (
    <Card title={t("title")} id="file">
      <div className="space-y-4">
        <p className="max-w-3xl">{t("text")}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={href} prefetch={false} download>
            {t("download")}
          </LinkButton>
          <LinkButton href={routes.decisionSchema()} prefetch={false}>
            {t("schema")}
          </LinkButton>
        </div>
        <CodeBlock
          text={`npm run -s evaluate -- --replay ${recordFileName(record)}`}
          label={t("command")}
        />
        <h3 className="font-semibold">{hashes("title")}</h3>
        <p className="text-muted">{hashes("lead")}</p>
        <DescriptionList
          items={(["document", "evidence", "report", "row", "decision"] as const)
            .filter((name) => record.hashes[name] !== undefined)
            .map((name) => ({
              key: name,
              term: hashes(name),
              value: <code className="text-sm break-all">{record.hashes[name]}</code>,
            }))}
        />
      </div>
    </Card>
  );
}
