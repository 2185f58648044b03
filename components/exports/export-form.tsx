import { useTranslations } from "next-intl";
import { CheckboxField, RadioGroupField } from "@/components/forms/choice-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ColumnChoice } from "@/lib/interfaces/exports/column-choices";
import type { ExportSet } from "@/lib/interfaces/exports/export-set";
import type { FormatName } from "@/lib/interfaces/exports/format";
import { formatsOf } from "@/lib/interfaces/exports/formats";
import { maxRowsAtOnce } from "@/lib/interfaces/exports/rows-at-once";
import { routes } from "@/lib/platform/routes/routes";
import { ColumnList } from "./column-list";
import { FilterFields } from "./filter-fields";

/**
 * Rows, columns and format of an export. A native form: counting and scheduling read it from the
 * address, exporting answers with the file or with the page of a run.
 */
export function ExportForm({
  set,
  format,
  given,
  choices,
  rows,
}: {
  set: ExportSet;
  format: FormatName;
  /** What the address says, right or not. */
  given: URLSearchParams;
  choices: readonly ColumnChoice[];
  /** How many rows it has now; null while something in it is wrong. */
  rows: number | null;
}) {
  const t = useTranslations("exports");
  return (
    <form method="post" action={routes.exports()} className="space-y-4">
      <input type="hidden" name="set" value={set.name} />
      <Card title={t("form.rows")} id="export-rows">
        <p className="mb-3 text-sm text-muted">{t("form.rowsHint")}</p>
        <FilterFields set={set} given={given} />
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" formMethod="get" formAction={routes.adminExport(set.name)}>
            {t("form.count")}
          </Button>
          {rows !== null && (
            <p>
              <strong className="font-semibold">{t("form.exports", { rows })}</strong>{" "}
              <span className="text-sm text-muted">{t("form.countHint")}</span>
            </p>
          )}
        </div>
      </Card>
      <Card title={t("form.format")} id="export-format">
        <RadioGroupField
          name="format"
          label={t("form.format")}
          labelHidden
          defaultValue={format}
          choices={formatsOf(set.name).map((name) => ({
            value: name,
            label: t(`formats.${name}.name`),
            hint: t(`formats.${name}.text`),
          }))}
        />
        <CheckboxField
          name="bom"
          label={t("form.bom")}
          value="1"
          defaultChecked={given.get("bom") === "1"}
        />
      </Card>
      <Card title={t("form.columns")} id="export-columns">
        <p className="mb-2 text-sm text-muted">{t("form.columnsHint")}</p>
        <ColumnList choices={choices} />
      </Card>
      <div className="space-y-2">
        {set.contacts && (
          <CheckboxField
            name="contacts"
            label={t("form.contacts")}
            value="1"
            required
            defaultChecked={given.get("contacts") === "1"}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            {t("form.export")}
          </Button>
          <Button type="submit" formMethod="get" formAction={routes.newExportSchedule()}>
            {t("form.schedule")}
          </Button>
        </div>
        <p className="text-sm text-muted">{t("form.large", { most: maxRowsAtOnce })}</p>
      </div>
    </form>
  );
}
