import type { ChangeEventHandler } from "react";
import { cx } from "@/components/ui/class-names";
import type { Column } from "./columns";

const widths = { text: "min-w-36", number: "min-w-28", choice: "min-w-28", date: "min-w-36" };

const control = "control-cell";

type Props = {
  column: Pick<Column, "kind" | "options">;
  id: string;
  name: string;
  label: string;
  /** The first choice, which stands for nothing said. */
  emptyLabel: string;
  value?: string;
  onChange?: ChangeEventHandler<HTMLInputElement | HTMLSelectElement>;
  /** The id of a list that a text is suggested from. */
  list?: string;
  onFocus?: () => void;
  onBlur?: () => void;
  invalid?: boolean;
  describedBy?: string;
};

/** The input or select of a cell; a choice that is none of the column's stays, shown as it is. */
export function CellControl({
  column: { kind, options },
  label,
  emptyLabel,
  invalid,
  describedBy,
  list,
  ...native
}: Props) {
  const common = {
    ...native,
    "aria-label": label,
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy,
    className: cx(control, widths[kind], kind === "number" && "text-end"),
  };
  if (kind !== "choice") {
    return (
      <input
        type={kind === "date" ? "date" : "text"}
        inputMode={kind === "number" ? "decimal" : undefined}
        autoComplete="off"
        list={list}
        {...common}
      />
    );
  }
  const { value = "" } = native;
  const strange = value !== "" && !options.some((option) => option.value === value);
  return (
    <select {...common}>
      <option value="">{emptyLabel}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {strange && <option value={value}>{value}</option>}
    </select>
  );
}
