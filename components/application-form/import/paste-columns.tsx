"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/text-fields";
import { Alert } from "@/components/ui/alert";
import { listColumns } from "@/lib/partnership/applications/import/paste-columns";
import type { ReadColumn } from "@/lib/partnership/applications/import/paste-reading";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";
import { pasteFields } from "@/lib/partnership/applications/import/press-paste";
import { useColumnLabel } from "./column-label";

/** Each column of what was pasted and what it is read as, which the person can change. */
export function PasteColumns({
  target,
  columns,
  onChange,
}: {
  target: PasteTarget;
  columns: readonly ReadColumn[];
  /** Reads the rows again, when there are scripts. */
  onChange: () => void;
}) {
  const t = useTranslations("form.paste");
  const label = useColumnLabel(target);
  const { column } = pasteFields(target);
  if (columns.length === 0) return null;
  const options = listColumns[target].columns.map(({ field }) => ({
    value: field,
    label: label(field),
  }));
  const nameOf = ({ heading }: ReadColumn, index: number) =>
    heading === "" ? t("columnNumber", { number: index + 1 }) : t("quoted", { text: heading });
  const unused = columns.flatMap((each, index) =>
    each.field === null && each.filled > 0 ? nameOf(each, index) : [],
  );
  return (
    <>
      {unused.length > 0 && (
        <Alert
          kind="warning"
          title={t("unused", { count: unused.length, names: unused.join(", ") })}
        >
          <p>{t("unusedHint")}</p>
        </Alert>
      )}
      <table className="w-full text-start">
        <caption className="sr-only">{t("columnsCaption")}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-muted">
            <th scope="col" className="py-1 pe-3 text-start font-medium">
              {t("column")}
            </th>
            <th scope="col" className="py-1 text-start font-medium">
              {t("readAs")}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            <tr key={index} className="border-b border-line align-top">
              <th scope="row" className="py-2 pe-3 text-start font-medium break-words">
                {nameOf(each, index)}
                {each.sample !== "" && (
                  <span className="block text-sm font-normal break-all text-muted">
                    {t("example", { text: each.sample })}
                  </span>
                )}
              </th>
              <td className="w-1/2 py-2">
                <SelectField
                  name={column(index)}
                  label={t("readAsOf", { column: nameOf(each, index) })}
                  labelHidden
                  emptyLabel={t("notUsed")}
                  options={options}
                  value={each.field ?? ""}
                  onChange={onChange}
                />
                {each.field !== null && each.unit !== null && (
                  <span className="text-sm text-muted">{t("inUnit", { unit: each.unit })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
