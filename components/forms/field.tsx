import { OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { fieldId } from "./field-id";

/** What a control needs so that label, hint and error belong to it. Spread it on the control. */
export type ControlProps = {
  id: string;
  name: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

export type FieldProps = {
  name: string;
  /** Needed only where one name appears twice on a page. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence, or several. */
  error?: string | readonly string[] | null;
  required?: boolean;
  /** Says "optional" beside the label. */
  optional?: boolean;
  /** The label is for screen readers only: inside tables whose column says it. */
  labelHidden?: boolean;
  /** Where a pre-filled value came from and when. */
  origin?: ReactNode;
  /** What somebody else remarks about it; may be several blocks. */
  note?: ReactNode;
  className?: string;
};

/** The class of a text control; in globals.css, since a form has hundreds. */
export const controlClass = "control";

/** Wires label, hint, error and origin to one control, which `children` draws. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { name, label, hint, error, required, optional, labelHidden, className } = field;
  const { origin, note } = field;
  const id = field.id ?? fieldId(name);
  const errors = errorList(error);
  return (
    <div className={cx("space-y-1.5", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "block font-medium"}>
        {label} <FieldMark required={required} optional={optional} />
      </label>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      {children({
        id,
        name,
        required,
        "aria-describedby": describers(id, { hint, origin, note, errors }),
        "aria-invalid": errors.length > 0 ? true : undefined,
      })}
      {origin && <FieldHint id={`${id}-origin`}>{origin}</FieldHint>}
      <FieldErrors id={`${id}-error`} errors={errors} />
      {note && <div id={`${id}-note`}>{note}</div>}
    </div>
  );
}

/** The ids of what describes a field, as aria-describedby takes them. */
export function describers(
  id: string,
  shown: { hint?: ReactNode; origin?: ReactNode; note?: ReactNode; errors: readonly string[] },
): string | undefined {
  const ids = [
    shown.hint && `${id}-hint`,
    shown.origin && `${id}-origin`,
    shown.errors.length > 0 && `${id}-error`,
    shown.note && `${id}-note`,
  ];
  return ids.filter(Boolean).join(" ") || undefined;
}

/** The errors of a field as a list; absent errors are an empty one. */
export function errorList(error: FieldProps["error"]): readonly string[] {
  if (!error) return [];
  return typeof error === "string" ? [error] : error;
}

/** "required" or "optional" behind a label. */
export function FieldMark({ required, optional }: { required?: boolean; optional?: boolean }) {
  const t = useTranslations("ui.field");
  if (!required && !optional) return null;
  return (
    <span className="text-sm font-normal text-muted">{t(required ? "required" : "optional")}</span>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-sm text-muted">
      {children}
    </p>
  );
}

/** The errors below a control: shape, word and colour. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  const t = useTranslations("ui.field");
  if (errors.length === 0) return null;
  return (
    <div id={id} className="space-y-1 text-sm font-medium text-fail">
      {errors.map((message) => (
        <p key={message} className="flex gap-1.5">
          <OctagonX className="mt-1 size-4 shrink-0" aria-hidden="true" />
          <span>
            <span className="sr-only">{t("error")} </span>
            {message}
          </span>
        </p>
      ))}
    </div>
  );
}
