"use client";

import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { useFieldNote, useIsCommented } from "@/components/application-form/fields/field-comments";
import { useFindingCount } from "@/components/application-form/fields/field-findings";
import { OpIconButton } from "@/components/application-form/fields/op-button";
import { useTyping } from "@/components/application-form/fields/use-typing";
import { facilityListId } from "@/components/application-form/peeringdb/facility-datalist";
import { useSettledFacility } from "@/components/application-form/peeringdb/use-settled-facility";
import {
  useEditor,
  useProblemCount,
  useProblems,
} from "@/components/application-form/saving/editor-context";
import { FieldErrors } from "@/components/forms/field";
import { fieldId } from "@/components/forms/field-id";
import { RowTh, Td, Tr } from "@/components/ui/table";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import {
  type ConnectionRow,
  connectionFields,
} from "@/lib/partnership/applications/form/form-values";
import { rowBox, rowKey } from "@/lib/partnership/applications/form/many-connections";
import { CellControl } from "./cell-control";
import type { Column } from "./columns";
import { WholeWidth } from "./whole-width";

type Props = {
  location: number;
  index: number;
  metro: string;
  /** The metro by its name in the catalogue; null while the location names none. */
  edge: string | null;
  connection: ConnectionRow;
  columns: readonly Column[];
  chosen: boolean;
  onChoose: (key: string, chosen: boolean) => void;
};

/** A connection as a row of cells, and below it what is remarked about them. */
export const ConnectionLine = memo(function ConnectionLine({
  location,
  index,
  metro,
  edge,
  connection,
  columns,
  chosen,
  onChoose,
}: Props) {
  const t = useTranslations("form.connection");
  const at = `/locations/${location}/connections/${index}`;
  const which = connection.name || t("number", { number: index + 1 });
  const key = rowKey(location, index);
  const { typing, onType, ...until } = useTyping();
  const { onFocus, onBlur } = useSettledFacility(at, edge, connection);
  const [first, ...others] = columns;
  const cell = (column: Column) => (
    <Cell
      pointer={`${at}/${column.field}`}
      column={column}
      value={connection[column.field]}
      which={which}
      metro={metro}
      typing={typing}
      onType={onType}
      suggested={
        column.field === "facility"
          ? { list: facilityListId(`/locations/${location}`), onFocus, onBlur }
          : undefined
      }
    />
  );
  return (
    <>
      <Tr id={elementId(at)} tabIndex={-1} {...until}>
        <RowTh label={first?.label} className="bg-surface font-normal md:sticky md:start-0 md:z-10">
          <div className="flex items-center gap-2">
            <input
              type="checkbox"
              name={rowBox}
              value={key}
              checked={chosen}
              onChange={(event) => onChoose(key, event.target.checked)}
              aria-label={t("table.tick", { which, metro })}
              className="size-5 shrink-0 accent-accent"
            />
            {first && cell(first)}
          </div>
        </RowTh>
        {others.map((column) => (
          <Td key={column.field} label={column.label}>
            {cell(column)}
          </Td>
        ))}
        <Td>
          <div className="flex items-center">
            <OpIconButton
              op={`duplicate-connection:${location}:${index}`}
              icon="copy"
              label={t("duplicateLabel", { which, metro })}
            />
            <OpIconButton
              op={`remove-connection:${location}:${index}`}
              icon="remove"
              label={t("removeLabel", { which, metro })}
            />
          </div>
        </Td>
      </Tr>
      <Remarks at={at} columns={columns} typing={typing} />
    </>
  );
});

const noteId = (pointer: string) => `${fieldId(pointer)}-note`;

function Cell({
  pointer,
  column,
  value,
  which,
  metro,
  typing,
  onType,
  suggested,
}: {
  pointer: string;
  column: Column;
  value: string;
  which: string;
  metro: string;
  typing: boolean;
  onType: () => void;
  /** Of the facility: where names are suggested from, and what settles its number. */
  suggested?: { list: string; onFocus: () => void; onBlur: () => void };
}) {
  const t = useTranslations("form.connection");
  const { set } = useEditor();
  const problems = useProblems(pointer);
  const note = useFieldNote(pointer);
  return (
    <CellControl
      column={column}
      id={fieldId(pointer)}
      name={pointer}
      label={t("table.cell", { field: column.label, which, metro })}
      emptyLabel={t("notSaid")}
      value={value}
      onChange={(event) => {
        onType();
        set(pointer, event.target.value);
      }}
      invalid={problems.length > 0 && !typing}
      describedBy={problems.length > 0 || note ? noteId(pointer) : undefined}
      {...suggested}
    />
  );
}

/**
 * What is wrong with the cells of a row, found in it or asked about it; nothing when all is well. None
 * appear while the row is being typed into.
 */
function Remarks({
  at,
  columns,
  typing,
}: {
  at: string;
  columns: readonly Column[];
  typing: boolean;
}) {
  const shown = useRef(false);
  const problems = useProblemCount(at, connectionFields);
  const findings = useFindingCount(at, connectionFields);
  const commented = useIsCommented(at, connectionFields);
  const ofRow = useFieldNote(at);
  const any = problems + findings > 0 || commented || ofRow !== null;
  if (!typing) shown.current = any;
  if (!any || !shown.current) return null;
  return (
    <Tr>
      <Td colSpan={columns.length + 1}>
        <WholeWidth>
          {ofRow}
          {columns.map(({ field, label }) => (
            <CellRemarks key={field} pointer={`${at}/${field}`} label={label} />
          ))}
        </WholeWidth>
      </Td>
    </Tr>
  );
}

function CellRemarks({ pointer, label }: { pointer: string; label: string }) {
  const problems = useProblems(pointer);
  const note = useFieldNote(pointer);
  if (problems.length === 0 && !note) return null;
  return (
    <div id={noteId(pointer)} className="space-y-1">
      <p className="text-sm font-medium">{label}</p>
      <FieldErrors id={`${noteId(pointer)}-error`} errors={problems} />
      {note}
    </div>
  );
}
