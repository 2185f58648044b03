"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, useCallback, useEffect, useMemo, useState } from "react";
import { useEditor } from "@/components/application-form/saving/editor-context";
import { fieldId } from "@/components/forms/field-id";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Table, TableHead, Th } from "@/components/ui/table";
import type { LocationRow } from "@/lib/partnership/applications/form/form-values";
import { cellAt, cellsBelow, rowKey } from "@/lib/partnership/applications/form/many-connections";
import { type Column, useColumns } from "./columns";
import { LocationGroup } from "./location-group";
import { SetAllRow } from "./set-all-row";
import { useCellKeys } from "./use-cell-keys";

/** Headings stay while rows pass below them. */
const headingClass = "bg-surface md:sticky md:top-0 md:z-20";

/** Characters from which a heading needs a wider column, or all headings grow tall. */
const longHeading = 24;

/** One page of connections as a table that is edited with the keyboard, as a spreadsheet is. */
export function ConnectionTable({
  locations,
  from,
  total,
}: {
  /** Those of the page. */
  locations: readonly LocationRow[];
  from: number;
  /** Connections on all pages. */
  total: number;
}) {
  const t = useTranslations("form.connection.table");
  const { setMany } = useEditor();
  const columns = useColumns();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [cell, setCell] = useState<string | null>(null);
  const shown = useMemo(
    () =>
      locations.flatMap(({ connections }, offset) =>
        connections.map((_, number) => rowKey(from + offset, number)),
      ),
    [locations, from],
  );
  const chosen = useMemo(() => new Set(shown.filter((row) => ticked.has(row))), [shown, ticked]);
  const choose = useCallback(
    (key: string, on: boolean) =>
      setTicked((before) => {
        const next = new Set(before);
        if (on) next.add(key);
        else next.delete(key);
        return next;
      }),
    [],
  );

  function fillDown(pointer: string) {
    const control = document.getElementById(fieldId(pointer));
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
    setMany(cellsBelow(pointer, shown, chosen), control.value);
    control.focus();
  }
  const onKeyDown = useCellKeys(shown, fillDown);
  const onFocus = ({ target }: FocusEvent) => {
    const { name = "" } = target as Partial<HTMLInputElement>;
    if (cellAt(name)) setCell(name);
  };

  return (
    <div className="space-y-2">
      <p className="text-sm text-muted">{t("hint")}</p>
      <FillDown
        column={columns.find(({ field }) => field === cellAt(cell ?? "")?.field)}
        onFill={() => cell && fillDown(cell)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that reach it come from the fields within */}
      <div
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className="@container rounded-card border border-line bg-surface md:max-h-[85dvh] md:scroll-ps-56 md:scroll-pt-24 md:scroll-pb-4 md:overflow-auto"
      >
        <Table caption={t("caption")} captionHidden className="connection-table">
          <TableHead>
            {columns.map(({ field, label }, at) => (
              <Th
                key={field}
                className={cx(
                  headingClass,
                  at === 0 && "md:start-0 md:z-30",
                  label.length > longHeading && "md:min-w-44",
                )}
              >
                {label}
              </Th>
            ))}
            <Th className={headingClass}>
              <span className="sr-only">{t("actions")}</span>
            </Th>
          </TableHead>
          <SetAllRow columns={columns} total={total} ticked={chosen.size} />
          {locations.map((location, offset) => (
            <LocationGroup
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what the document knows it by
              key={from + offset}
              index={from + offset}
              location={location}
              columns={columns}
              chosen={chosen}
              onChoose={choose}
            />
          ))}
        </Table>
      </div>
    </div>
  );
}

/** Fills down from the cell that had the focus last; of use with scripts only, so shown with them only. */
function FillDown({ column, onFill }: { column: Column | undefined; onFill: () => void }) {
  const t = useTranslations("form.connection.table");
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button size="small" onClick={onFill} aria-disabled={column ? undefined : true}>
      {column ? t("fillDownOf", { field: column.label }) : t("fillDown")}
    </Button>
  );
}
