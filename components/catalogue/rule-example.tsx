import { useTranslations } from "next-intl";
import { exampleDocument } from "@/components/home/example-document";
import { exampleReport } from "@/components/home/example-report";
import { FindingItem } from "@/components/report/finding-item";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Rule } from "@/lib/core/requirements/rule";

/** What the rule says of the fictional provider on the home page, with the fields it points to. */
export function RuleExample({ rule }: { rule: Rule }) {
  const t = useTranslations("requirements.example");
  const result = exampleReport().results.find((each) => each.rule === rule.id);
  if (!result) return null;
  const paths = [...new Set(result.findings.flatMap(({ path }) => path ?? []))];
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-muted">{t("of", { partner: exampleDocument.partner.name })}</span>
        <StatusBadge status={result.status} />
      </p>
      {result.findings.length > 0 ? (
        <ul className="divide-y divide-line">
          {result.findings.map((finding, index) => (
            <FindingItem
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in every part
              key={`${finding.code} ${index}`}
              rule={rule.id}
              finding={finding}
              showShape={false}
            />
          ))}
        </ul>
      ) : (
        <p>{t("nothing")}</p>
      )}
      {paths.length > 0 && (
        <p className="text-sm text-muted">
          {t("paths")}{" "}
          {paths.map((path) => (
            <code key={path} className="me-2 rounded-sm bg-sunken px-1">
              {path}
            </code>
          ))}
        </p>
      )}
    </div>
  );
}
