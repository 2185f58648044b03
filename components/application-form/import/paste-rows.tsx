"use client";

import { useLocale, useTranslations } from "next-intl";
import { Table, TableBody, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { metroName } from "@/lib/core/edges/metro-name";
import type { PasteColumn } from "@/lib/partnership/applications/import/paste-columns";
import type { ReadRow } from "@/lib/partnership/applications/import/paste-reading";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";
import { useColumnLabel } from "./column-label";

/** The first rows as they would be stored. */
export function PasteRows({
  target,
  shown,
  rows,
}: {
  target: PasteTarget;
  shown: readonly PasteColumn[];
  rows: readonly ReadRow[];
}) {
  const t = useTranslations("form.paste");
  const locale = useLocale();
  const label = useColumnLabel(target);
  if (rows.length === 0) return null;
  const textOf = (field: PasteColumn | undefined, cell: string) =>
    field === "metro" || field === "handoff" ? metroName(cell, locale) : cell;
  return (
    <section
      aria-label={t("rowsCaption", { shown: rows.length })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached with the keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <Table caption={t("rowsCaption", { shown: rows.length })}>
        <TableHead>
          <Th align="end">{t("rowLine")}</Th>
          {shown.map((field) => (
            <Th key={field}>{label(field)}</Th>
          ))}
        </TableHead>
        <TableBody>
          {rows.map(({ line, cells }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand for several rows
            <Tr key={row}>
              <Td label={t("rowLine")} align="end">
                {line}
              </Td>
              {cells.map((cell, index) => (
                <Td key={shown[index]} label={label(shown[index] ?? "name")}>
                  {textOf(shown[index], cell)}
                </Td>
              ))}
            </Tr>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
