"use client";

import { OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { fieldId } from "./field-id";

export type FieldError = {
  /** The field's name; null for an error of the whole form. */
  name: string | null;
  message: string;
  /** The id of the control where it is not made from the name. */
  id?: string;
};

/** All errors of a form above it, each linked to its field. Takes the focus when they come. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useTranslations("ui.errorSummary");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border border-s-4 border-fail bg-fail-soft px-4 py-3"
    >
      <h2 className="flex items-center gap-2 font-semibold text-fail">
        <OctagonX className="size-5 shrink-0" aria-hidden="true" />
        {t("title", { count: errors.length })}
      </h2>
      <ul className="mt-1 list-disc space-y-0.5 ps-7">
        {errors.map((error) => (
          <li key={`${error.name}:${error.message}`}>
            {error.name === null ? (
              error.message
            ) : (
              <a href={`#${error.id ?? fieldId(error.name)}`} className="link">
                {error.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
