import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ListIssue } from "@/lib/partnership/partners/list-import/list-row";

/** What is wrong in a list, each with its row; nothing of it was applied. */
export function ListIssues({ issues }: { issues: readonly ListIssue[] }) {
  const t = useTranslations("partnerList");
  return (
    <Alert kind="danger" title={t("import.refused", { count: issues.length })} live>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {issues.map(({ line, code, values }) => (
          <li key={`${line} ${code} ${JSON.stringify(values)}`} className="wrap-anywhere">
            {line !== null && <b className="font-semibold">{t("import.row", { line })} </b>}
            {t(`issues.${code}`, values)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
