import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/forms/text-fields";
import { Button, LinkButton } from "@/components/ui/button";
import { auditActions } from "@/lib/audit/actions";
import { routes } from "@/lib/routes";
import { auditKey } from "./audit-key";

/** Narrows the audit trail to one deed or one object. */
export function AuditFilterForm({ action, object }: { action: string; object: string }) {
  const t = useTranslations("admin");
  return (
    <search>
      <form action={routes.adminAudit()} method="get" className="flex flex-wrap items-end gap-2">
        <SelectField
          name="action"
          label={t("audit.action")}
          defaultValue={action}
          emptyLabel={t("audit.allActions")}
          options={auditActions.map((value) => ({
            value,
            label: t(`audit.actions.${auditKey(value)}`),
          }))}
          className="w-full sm:w-auto sm:max-w-xs sm:flex-1"
        />
        <TextField
          name="object"
          type="search"
          label={t("audit.objectFilter")}
          defaultValue={object}
          className="w-full sm:w-auto sm:max-w-xs sm:flex-1"
        />
        <Button type="submit">{t("search")}</Button>
        {(action !== "" || object !== "") && (
          <LinkButton href={routes.adminAudit()}>{t("showAll")}</LinkButton>
        )}
      </form>
    </search>
  );
}
