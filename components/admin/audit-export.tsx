import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { AuditFilter } from "@/lib/audit/filter";
import { routes } from "@/lib/routes";
import { withQuery } from "./page-number";

/** The audit trail for download, as the filter shows it. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useTranslations("admin.audit");
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        {/* Plain links: the answer is a file, not a page. */}
        <a href={withQuery(routes.auditCsv(), { ...filter })} className={buttonClass()} download>
          {t("csv")}
        </a>
        <a
          href={withQuery(routes.auditCsv(), { ...filter, bom: "1" })}
          className={buttonClass()}
          download
        >
          {t("excel")}
        </a>
      </div>
      <p className="mt-2 text-sm text-muted">{t("exportHint")}</p>
    </div>
  );
}
