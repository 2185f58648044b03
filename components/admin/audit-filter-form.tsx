import { useTranslations } from "next-intl";
import { DateField, SelectField, TextField } from "@/components/forms/text-fields";
import { Button, LinkButton } from "@/components/ui/button";
import type { AuditFilter } from "@/lib/accounts/audit-trail/filter";
import { auditActions } from "@/lib/platform/audit/actions";
import { routes } from "@/lib/platform/routes/routes";
import { auditKey } from "./audit-key";

/** Narrows the audit trail to an action, an object, a person and a span of days. */
export function AuditFilterForm({ filter }: { filter: AuditFilter }) {
  const t = useTranslations("admin");
  const wide = "w-full sm:w-auto sm:max-w-xs sm:flex-1";
  return (
    <search>
      <form action={routes.adminAudit()} method="get" className="flex flex-wrap items-end gap-2">
        <SelectField
          name="action"
          label={t("audit.action")}
          defaultValue={filter.action}
          emptyLabel={t("audit.allActions")}
          options={auditActions.map((value) => ({
            value,
            label: t(`audit.actions.${auditKey(value)}`),
          }))}
          className={wide}
        />
        <TextField
          name="object"
          type="search"
          label={t("audit.objectFilter")}
          defaultValue={filter.object}
          className={wide}
        />
        <TextField
          name="actor"
          type="search"
          label={t("audit.actorFilter")}
          defaultValue={filter.actor}
          className={wide}
        />
        <DateField name="from" label={t("audit.from")} defaultValue={filter.from} />
        <DateField name="to" label={t("audit.to")} defaultValue={filter.to} />
        <Button type="submit">{t("search")}</Button>
        {Object.values(filter).some((part) => part !== "") && (
          <LinkButton href={routes.adminAudit()}>{t("showAll")}</LinkButton>
        )}
      </form>
    </search>
  );
}
