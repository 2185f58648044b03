"use client";

import { useTranslations } from "next-intl";
import { OpButton } from "@/components/application-form/fields/op-button";
import { fieldId } from "@/components/forms/field-id";
import { RowTh, TableBody, Td, Tr } from "@/components/ui/table";
import {
  clearing,
  isShared,
  setAllName,
} from "@/lib/partnership/applications/form/many-connections";
import { CellControl } from "./cell-control";
import type { Column } from "./columns";

/** A field and a button for each column that many connections may share: it sets all, or those ticked. */
export function SetAllRow({
  columns,
  total,
  ticked,
}: {
  columns: readonly Column[];
  /** Connections on all pages. */
  total: number;
  ticked: number;
}) {
  const t = useTranslations("form.connection");
  const whom = ticked > 0 ? t("table.ticked", { count: ticked }) : t("table.all", { count: total });
  return (
    <TableBody>
      <Tr>
        <RowTh className="bg-sunken md:sticky md:start-0 md:z-10">{whom}</RowTh>
        {columns.slice(1).map((column) =>
          isShared(column.field) ? (
            <Td key={column.field} label={column.label} className="bg-sunken">
              <div className="flex gap-2 md:block md:space-y-1">
                {" "}
                <CellControl
                  column={{
                    ...column,
                    options:
                      column.kind === "choice"
                        ? [...column.options, { value: clearing, label: t("notSaid") }]
                        : [],
                  }}
                  id={fieldId(setAllName(column.field))}
                  name={setAllName(column.field)}
                  label={t("table.setLabel", { field: column.label, whom })}
                  emptyLabel={t("table.choose")}
                />
                <OpButton
                  op={`set-all:${column.field}`}
                  label={t("table.setLabel", { field: column.label, whom })}
                >
                  {t("table.set")}
                </OpButton>
              </div>
            </Td>
          ) : (
            <NoCell key={column.field} />
          ),
        )}
        <NoCell />
      </Tr>
    </TableBody>
  );
}

/** Below a column that tells connections apart. */
const NoCell = () => <Td className="bg-sunken max-md:hidden">{null}</Td>;
