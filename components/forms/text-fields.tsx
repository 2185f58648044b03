import type { ComponentProps } from "react";
import { cx } from "@/components/ui/class-names";
import { controlClass, Field, type FieldProps } from "./field";

type Native<Element extends "input" | "textarea" | "select"> = Omit<
  ComponentProps<Element>,
  keyof FieldProps
>;

type Split<Props> = { field: FieldProps; native: Omit<Props, keyof FieldProps> };

/** Parts the props of the field from those of its control. */
function split<Props extends FieldProps>(props: Props): Split<Props> {
  const {
    name,
    id,
    label,
    hint,
    error,
    required,
    optional,
    labelHidden,
    origin,
    note,
    className,
    ...native
  } = props;
  return {
    field: {
      name,
      id,
      label,
      hint,
      error,
      required,
      optional,
      labelHidden,
      origin,
      note,
      className,
    },
    native,
  };
}

export type TextFieldProps = FieldProps & Native<"input">;

/** One line of text; any attribute of <input> may be given. */
export function TextField(props: TextFieldProps) {
  const { field, native } = split(props);
  return (
    <Field {...field}>
      {(control) => (
        <input
          type="text"
          {...native}
          {...control}
          className={cx(controlClass, "read-only:bg-sunken")}
        />
      )}
    </Field>
  );
}

/**
 * A number as text with a numeric keyboard: <input type=number> loses what it cannot read and
 * changes on the mouse wheel. `unit` stands behind the control.
 */
export function NumberField({ unit, ...props }: TextFieldProps & { unit?: string }) {
  const { field, native } = split(props);
  return (
    <Field {...field}>
      {(control) => (
        <div className="flex items-center gap-2">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...native}
            {...control}
            className={cx(controlClass, "text-end")}
          />
          {unit && <span className="text-muted">{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** A day of the calendar, sent as YYYY-MM-DD. */
export function DateField(props: TextFieldProps) {
  const { field, native } = split(props);
  return (
    <Field {...field}>
      {(control) => (
        <input type="date" {...native} {...control} className={cx(controlClass, "max-w-48")} />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextareaField(props: FieldProps & Native<"textarea">) {
  const { field, native } = split(props);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          rows={4}
          {...native}
          {...control}
          className={cx(controlClass, "read-only:bg-sunken")}
        />
      )}
    </Field>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

/** A choice from a list; `emptyLabel` adds a first option that means "nothing chosen". */
export function SelectField({
  options,
  emptyLabel,
  ...props
}: FieldProps & Native<"select"> & { options: readonly Option[]; emptyLabel?: string }) {
  const { field, native } = split(props);
  return (
    <Field {...field}>
      {(control) => (
        <select {...native} {...control} className={cx(controlClass, "pe-8")}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
