import type { ReactNode } from "react";
import { controlClass, Field } from "@/components/forms/field";

/** A file of JSON, or of one JSON value a line. */
export function FileField(field: { name: string; label: ReactNode; hint?: ReactNode }) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".json,.jsonl,.ndjson,.txt,application/json,text/plain"
          className={controlClass}
        />
      )}
    </Field>
  );
}
