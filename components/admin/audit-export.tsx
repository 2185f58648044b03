import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { AuditFilter } from "@/lib/accounts/audit-trail/filter";
import { routes } from "@/lib/platform/routes/routes";
import { withQuery } from "./page-number";

/** The way to an export of the audit trail, as the filter shows it. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useTranslations("exports.form");
  return (
    <LinkButton href={withQuery(routes.adminExport("audit"), { ...filter })}>
      {t("from")}
    </LinkButton>
  );
}
