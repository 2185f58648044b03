import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { describers, errorList, FieldErrors, FieldHint, FieldMark, type FieldProps } from "./field";
import { fieldId } from "./field-id";

const box = "size-5 shrink-0 accent-accent mt-0.5";
const choice = "flex min-h-11 items-start gap-2.5 py-2 md:min-h-9 md:py-1.5";

type InputProps = Omit<ComponentProps<"input">, keyof FieldProps | "type">;

/** One box to tick. An unticked box sends nothing; for "not said" use `TriStateField`. */
export function CheckboxField({
  name,
  label,
  hint,
  error,
  required,
  className,
  id = fieldId(name),
  optional,
  labelHidden,
  origin,
  note,
  ...native
}: FieldProps & InputProps) {
  const errors = errorList(error);
  const describedBy = describers(id, { hint, origin, note, errors });
  return (
    <div className={className}>
      <div className={choice}>
        <input
          type="checkbox"
          value="true"
          {...native}
          id={id}
          name={name}
          required={required}
          aria-describedby={describedBy}
          aria-invalid={errors.length > 0 ? true : undefined}
          className={box}
        />
        <label htmlFor={id} className={labelHidden ? "sr-only" : undefined}>
          {label} <FieldMark required={required} optional={optional} />
        </label>
      </div>
      <div className="ps-7.5">
        {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
        {origin && <FieldHint id={`${id}-origin`}>{origin}</FieldHint>}
        <FieldErrors id={`${id}-error`} errors={errors} />
        {note && <div id={`${id}-note`}>{note}</div>}
      </div>
    </div>
  );
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

/** One of a few choices. The group is the field: its legend the label, its id the anchor for errors. */
export function RadioGroupField({
  name,
  label,
  hint,
  error,
  required,
  optional,
  labelHidden,
  origin,
  note,
  className,
  id = fieldId(name),
  choices,
  inline = false,
  defaultValue,
  ...native
}: FieldProps & InputProps & { choices: readonly Choice[]; inline?: boolean }) {
  const errors = errorList(error);
  const describedBy = describers(id, { hint, origin, note, errors });
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={cx("min-w-0", className)}
    >
      <legend className={labelHidden ? "sr-only" : "font-medium"}>
        {label} <FieldMark required={required} optional={optional} />
      </legend>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      <div className={inline ? "flex flex-wrap gap-x-5" : undefined}>
        {choices.map((option) => (
          <label key={option.value} className={choice}>
            <input
              type="radio"
              {...native}
              name={name}
              value={option.value}
              required={required}
              defaultChecked={option.value === defaultValue}
              className={box}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {origin && <FieldHint id={`${id}-origin`}>{origin}</FieldHint>}
      <FieldErrors id={`${id}-error`} errors={errors} />
      {note && <div id={`${id}-note`}>{note}</div>}
    </fieldset>
  );
}

/**
 * Yes, no, or not said: a fact left undeclared is not the same as a no. Sends "true", "false" or "".
 */
export function TriStateField({
  value,
  yes,
  no,
  ...props
}: Omit<FieldProps & InputProps, "defaultValue" | "value"> & {
  value: boolean | null | undefined;
  /** Words in place of "Yes" and "No". */
  yes?: ReactNode;
  no?: ReactNode;
}) {
  const t = useTranslations("ui.triState");
  return (
    <RadioGroupField
      inline
      {...props}
      defaultValue={value === true ? "true" : value === false ? "false" : ""}
      choices={[
        { value: "true", label: yes ?? t("yes") },
        { value: "false", label: no ?? t("no") },
        { value: "", label: <span className="text-muted">{t("notSaid")}</span> },
      ]}
    />
  );
}
