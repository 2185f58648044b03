import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";

/** The partner list for download, and how many rows it has. For administrators. */
export function PartnersExport({ count }: { count: number }) {
  const t = useTranslations("directory.export");
  return (
    <Card title={t("title")} id="partner-list">
      <p>{t("rows", { count })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {/* Plain links: the answer is a file, not a page. */}
        <a href={routes.partnersCsv()} className={buttonClass("primary")} download>
          {t("csv")}
        </a>
        <a href={`${routes.partnersCsv()}?bom=1`} className={buttonClass()} download>
          {t("excel")}
        </a>
      </div>
      <p className="mt-2 text-sm text-muted">{t("excel-hint")}</p>
    </Card>
  );
}
